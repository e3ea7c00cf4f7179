#pragma once

#include <QObject>

#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

struct BenchView {
    QList<QList<Cell>> cards;
    QList<QList<Cell>> meters;
    Notice notice;
    bool busy{false};
    bool cardOnReader{false};
};

/// The virtual hardware: which card lies on the reader, what the meters hold, and what happens when
/// a card goes into one.
class BenchPresenter final : public QObject {
    Q_OBJECT
public:
    explicit BenchPresenter(StationClient& client, QObject* parent = nullptr);
    const BenchView& view() const { return m_view; }

    void refresh();
    void newCard();
    void putOnReader(int card);
    void takeOffReader();
    void insertIntoMeter(int meter);
    void consume(int meter, const QString& kwh);
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::BenchView& view);

private:
    Reply<BenchSheet> reply();
    void wait();
    const cardio::MeterDisplay* meterAt(int row) const;
    Notice insertionNotice() const;
    QList<Cell> rowOf(const cardio::BenchCard& card) const;
    QList<Cell> rowOf(const cardio::MeterDisplay& meter) const;
    void show();

    StationClient& m_client;
    BenchSheet m_sheet;
    std::optional<core::ErrorCode> m_failure;
    BenchView m_view;
};

}  // namespace wattdesk::app
