#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"
#include "app/ui/sale/sale_desk_state.h"

namespace wattdesk::app {

/// The fields of the form, for saying beside which one something is wrong.
enum class OpeningField : std::uint8_t {
    None,
    Name,
    Phone,
    Address,
    Meter,
    Tariff,
    Ratios,
    Amount,
    HouseholdBase,
};

/// What was typed, as it was typed.
struct OpeningEntry {
    QString name;
    QString phone;
    QString address;
    QString meter;
    int mode{0};    ///< index of core::MeterMode
    int tariff{0};  ///< index into OpeningView::tariffs
    QString ctRatio;
    QString ptRatio;
    QString householdBase;  ///< empty: 1
    FirstAmount amount;
};

struct OpeningView {
    QStringList modes;
    QStringList tariffs;
    OpeningField wrongField{OpeningField::None};
    QString wrong;  ///< what is wrong with that field
    Notice notice;  ///< any other failure
    bool busy{false};
};

/// 开户: takes the customer's data, enters the account, and hands over to the sale page, which
/// issues the card with the first purchase.
class OpeningPresenter final : public QObject {
    Q_OBJECT
public:
    explicit OpeningPresenter(StationClient& client, QObject* parent = nullptr);
    const OpeningView& view() const { return m_view; }

    /// The page is shown: learns the tariffs.
    void begin();
    void registerAccount(const OpeningEntry& entry);
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::OpeningView& view);
    /// The account stands in the books; its card comes next.
    void registered(const wattdesk::core::AccountNumber& number,
                    const wattdesk::app::FirstAmount& firstAmount);

private:
    void refuse(core::ErrorCode code, OpeningField field);
    void show();

    StationClient& m_client;
    OpeningView m_view;
    std::vector<core::Tariff> m_tariffs;
    std::optional<core::ErrorCode> m_failure;
};

}  // namespace wattdesk::app
