#pragma once

#include <QMap>
#include <QObject>
#include <optional>
#include <tl/expected.hpp>

#include "app/ui/base/administration_client.h"
#include "app/ui/base/form_view.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// In the order of the form.
enum class StockField : std::uint8_t { First, Last, Cards, Note };

/// What the card stock shows, already decided, formatted and translated.
struct StockView {
    bool isForm{false};  ///< cards are being taken in; else the lists are shown
    FormView form;
    Notice notice;  ///< above the lists
    QList<QList<Cell>> batches;
    QString batchTotal;
    QList<QList<Cell>> refused;
    QString refusedTotal;
};

/// Decides on the stock of blank cards, and shows the cards that are refused everywhere.
class StockPresenter final : public QObject {
    Q_OBJECT
public:
    explicit StockPresenter(AdministrationClient& client, QObject* parent = nullptr);

    void begin(core::UtcOffset offset) { m_offset = offset; }
    void refresh();
    /// To the form that takes cards in.
    void startTakingIn();
    void edit(int field, const QString& text);
    void takeIn();
    /// From the form to the lists. False when the lists are shown.
    bool back();
    /// The account of a refused card; nothing when it had none.
    void openRefused(int row);
    void clear();
    void retranslate() { show(); }

    const StockView& view() const { return m_view; }

signals:
    void viewChanged(const wattdesk::app::StockView& view);
    void focusWanted();
    void accountWanted(const wattdesk::core::AccountNumber& number);

private:
    struct Wrong {
        StockField field;
        core::ErrorCode code;
    };

    tl::expected<BatchOrder, Wrong> typed() const;
    void ask();
    void onTakenIn(const core::Expected<void>& result);
    void onStock(const core::Expected<CardStockSheet>& result);
    Notice noticeNow() const;
    void showForm();
    void showBatches();
    void showRefused();
    QString nameOf(core::OperatorId id) const;
    void show();

    AdministrationClient& m_client;
    core::UtcOffset m_offset;
    CardStockSheet m_sheet;
    QMap<StockField, QString> m_entries;
    bool m_isForm{false};
    bool m_isSaving{false};
    bool m_wasTakenIn{false};
    std::optional<core::ErrorCode> m_failure;
    std::optional<Wrong> m_wrong;
    std::uint64_t m_asked{0};
    StockView m_view;
};

}  // namespace wattdesk::app
