#pragma once

#include <QObject>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

struct DoubtView {
    QList<QList<Cell>> rows;
    Notice notice;  ///< what the last attempt came to, or what to do
    QString total;  ///< how many, and how much money
    bool busy{false};
    bool canSettleByEvidence{false};
};

/// The sales whose end is not known: settled by their card on the reader, or by an administrator's
/// word with a reason.
class DoubtPresenter final : public QObject {
    Q_OBJECT
public:
    DoubtPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);
    const DoubtView& view() const { return m_view; }
    std::size_t count() const { return m_sales.size(); }

    void begin(const StationFacts& facts, const core::Actor& actor);
    /// After a start: settles what can be settled, then lists the rest.
    void recover();
    void refresh();
    void settleByCard(int row);
    void settleByEvidence(int row);
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::DoubtView& view);
    void countChanged(int count);
    /// A sale was settled: what is shown of its customer is out of date.
    void settled();

private:
    enum class Told : std::uint8_t { Nothing, Posted, Voided, CardSilent };

    const OpenSale* saleAt(int row) const;
    void setSales(const core::Expected<std::vector<OpenSale>>& result);
    void onLook(core::SaleId wanted, const core::Expected<CardFound>& result);
    void onSettled(const core::Expected<core::SaleRecord>& result);
    void tell(Told told);
    Notice noticeFor() const;
    QString totalText() const;
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    core::UtcOffset m_offset;
    std::vector<OpenSale> m_sales;
    std::optional<core::ErrorCode> m_failure;
    Told m_told{Told::Nothing};
    DoubtView m_view;
};

}  // namespace wattdesk::app
