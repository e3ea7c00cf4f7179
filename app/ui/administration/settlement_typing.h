#pragma once

#include "app/ui/administration/settlement_presenter.h"

namespace wattdesk::app {

/// The choices of SettlementField::Registers.
inline constexpr int kOneRegister = 0;
inline constexpr int kByTimeOfDay = 1;
inline constexpr int kReactiveToo = 2;

/// A reading as it was typed on the form.
struct TypedReading {
    core::AccountNumber account;
    core::PeriodReadingForm form;
};

/// The first entry that is not taken.
struct WrongSettlementEntry {
    SettlementField field;
    core::ErrorCode code;
};

/// `fields`: those that the form shows; the others count as empty.
tl::expected<TypedReading, WrongSettlementEntry> readingOf(
    const QMap<SettlementField, QString>& entries, const QList<SettlementField>& fields);

}  // namespace wattdesk::app
