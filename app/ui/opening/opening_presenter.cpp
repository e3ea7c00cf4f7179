#include "app/ui/opening/opening_presenter.h"

#include <array>
#include <optional>

#include "app/text/failure_text.h"
#include "app/text/sale_text.h"
#include "core/base/text.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

constexpr std::array kModes{core::MeterMode::Money, core::MeterMode::Energy};

/// Full-width digits too; empty is 1.
std::optional<std::uint32_t> ratioOf(const QString& typed)
{
    const auto half = QString::fromStdString(core::halfWidth(typed.trimmed().toStdString()));
    if (half.isEmpty()) {
        return 1;
    }
    bool isNumber = false;
    const std::uint32_t ratio = half.toUInt(&isNumber);
    return isNumber ? std::optional{ratio} : std::nullopt;
}

core::Expected<core::HouseholdBase> baseOf(const QString& typed)
{
    return typed.trimmed().isEmpty() ? core::HouseholdBase{}
                                     : core::parseHouseholdBase(typed.toStdString());
}

std::optional<ErrorCode> wrongWith(const FirstAmount& amount)
{
    if (amount.text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    const std::string typed = amount.text.toStdString();
    if (amount.isEnergy) {
        const auto energy = core::parseEnergy(typed);
        return energy ? std::nullopt : std::optional{energy.error().code};
    }
    const auto money = core::parseMoney(typed);
    return money ? std::nullopt : std::optional{money.error().code};
}

OpeningField fieldOf(ErrorCode code)
{
    struct Place {
        ErrorCode code;
        OpeningField field;
    };
    static constexpr std::array kPlaces{
        Place{ErrorCode::InputNameMissing, OpeningField::Name},
        Place{ErrorCode::InputPhone, OpeningField::Phone},
        Place{ErrorCode::InputMeterNumber, OpeningField::Meter},
        Place{ErrorCode::AccountMeterTaken, OpeningField::Meter},
        Place{ErrorCode::TariffNotFound, OpeningField::Tariff},
        Place{ErrorCode::TariffUnfitForMeter, OpeningField::Tariff},
        Place{ErrorCode::InputRatio, OpeningField::Ratios},
    };
    for (const Place& place : kPlaces) {
        if (place.code == code) {
            return place.field;
        }
    }
    return OpeningField::None;
}

}  // namespace

OpeningPresenter::OpeningPresenter(StationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
}

void OpeningPresenter::begin()
{
    m_failure.reset();
    m_view.wrongField = OpeningField::None;
    m_client.tariffs({this, [this](const core::Expected<std::vector<core::Tariff>>& result) {
                          if (result) {
                              m_tariffs = *result;
                          } else {
                              m_failure = result.error().code;
                          }
                          show();
                      }});
    show();
}

void OpeningPresenter::registerAccount(const OpeningEntry& entry)
{
    if (m_view.busy) {
        return;
    }
    const auto ct = ratioOf(entry.ctRatio);
    const auto pt = ratioOf(entry.ptRatio);
    if (!ct || !pt) {
        return refuse(ErrorCode::InputRatio, OpeningField::Ratios);
    }
    const auto base = baseOf(entry.householdBase);
    if (!base) {
        return refuse(base.error().code, OpeningField::HouseholdBase);
    }
    if (entry.tariff < 0 || static_cast<std::size_t>(entry.tariff) >= m_tariffs.size()) {
        return refuse(ErrorCode::TariffNotFound, OpeningField::Tariff);
    }
    if (const auto wrong = wrongWith(entry.amount)) {
        return refuse(*wrong, OpeningField::Amount);
    }
    core::AccountForm form;
    form.name = entry.name.toStdString();
    form.phone = entry.phone.toStdString();
    form.address = entry.address.toStdString();
    form.meter = entry.meter.toStdString();
    form.mode = kModes.at(static_cast<std::size_t>(entry.mode));
    form.tariff = m_tariffs.at(static_cast<std::size_t>(entry.tariff)).id;
    form.ctRatio = *ct;
    form.ptRatio = *pt;
    form.householdBase = *base;
    m_failure.reset();
    m_view.busy = true;
    show();
    m_client.registerAccount(
        form, {this, [this, amount = entry.amount](const core::Expected<core::Account>& result) {
                   m_view.busy = false;
                   if (!result) {
                       return refuse(result.error().code, fieldOf(result.error().code));
                   }
                   show();
                   emit registered(result->number, amount);
               }});
}

void OpeningPresenter::refuse(ErrorCode code, OpeningField field)
{
    m_failure = code;
    m_view.wrongField = field;
    show();
}

void OpeningPresenter::retranslate()
{
    show();
}

void OpeningPresenter::show()
{
    m_view.modes.clear();
    for (const core::MeterMode mode : kModes) {
        m_view.modes.append(meterModeText(mode));
    }
    m_view.tariffs.clear();
    for (const core::Tariff& tariff : m_tariffs) {
        m_view.tariffs.append(QString::fromStdString(tariff.name));
    }
    const bool besideField = m_failure && m_view.wrongField != OpeningField::None;
    m_view.wrong = besideField ? failureText(*m_failure) : QString{};
    m_view.notice = m_failure && !besideField ? failureNotice(*m_failure) : Notice{};
    if (!m_failure) {
        m_view.wrongField = OpeningField::None;
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
