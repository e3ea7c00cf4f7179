#pragma once

#include "app/ui/account/entry_reader.h"

namespace wattdesk::app {

/// By what the months of an account are settled, on the account page: the form of its supply
/// contract (供电合同), and of what it takes from a parent meter (定量, 定比, 总分).

/// Of EnterContract and SetShare, as the ones below.
QList<FieldId> supplyFields(const OperationState& state);
QString supplyLabel(FieldId field);
QStringList supplyChoices(FieldId field);
Entries supplyEntries(const OperationState& state);

core::SupplyContract contractOf(const OperationState& state, EntryReader& reader);
ShareOrder shareOf(const OperationState& state, EntryReader& reader);

QString supplyVerb(const OperationState& state);
void explainSupply(const OperationState& state, OperationWords& words);

/// "315 kVA, 250 kW"; empty when nothing is agreed.
QString shown(const core::SupplyContract& contract);
/// "12.5 %"
QString shownPercent(int permyriad);
/// The one that holds on that day. Null: none does.
const core::SupplyContract* contractOn(const AccountSupply& supply, core::Date day);
/// What the ratios of the others come to, who take from the meter of `parent`, in 0.01 %.
int ratiosBeside(const AccountFile& parent, core::AccountId child);
/// The lines of the overview; none when there is nothing agreed and nothing shared.
QList<Fact> supplyFacts(const AccountSupply& supply);

}  // namespace wattdesk::app
