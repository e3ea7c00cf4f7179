#pragma once

#include <QString>

#include "core/card/field_card.h"
#include "core/sale/inspection.h"

namespace wattdesk::app {

QString fieldCardKindText(core::FieldCardKind kind);
QString meterStageText(core::MeterStage stage);
/// What an inspector should look at.
QString inspectionFlagText(core::InspectionFlag flag);

}  // namespace wattdesk::app
