#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include "core/workflow/period_desk.h"
#include "core/workflow/period_run.h"

namespace wattdesk::app {

/// What there is to know of an account in a settlement run: why it is left out, that it was settled
/// before, what is unusual about it. Empty: nothing.
QString remarkText(const core::PeriodLine& line);

/// A label and its value.
using PeriodFact = QPair<QString, QString>;

/// What a settled month goes by: days, registers, multiplier, losses, shares, energy.
QList<PeriodFact> useFacts(const core::PeriodStatement& statement);
/// What its bill comes to, and what of it was prepaid.
QList<PeriodFact> prepaidFacts(const core::PeriodStatement& statement);

}  // namespace wattdesk::app
