#pragma once

#include <QString>

#include "core/tariff/bill.h"

namespace wattdesk::app {

/// What a line of a bill charges for: "Tier 2: 340.00 kWh at 0.690000", "Capacity: 315.00 kVA,
/// 18 days, at 10.000000 a month", "Power factor 0.80: +5.00 %". The amount stands beside it.
QString lineText(const core::BillLine& line, const core::Bill& bill);

QString periodText(core::TouPeriod period);

/// "+5.00 %", with a true minus sign.
QString percentText(int permyriad);

}  // namespace wattdesk::app
