#include "app/text/field_text.h"

#include <QCoreApplication>

namespace wattdesk::app {

QString fieldCardKindText(core::FieldCardKind kind)
{
    switch (kind) {
        case core::FieldCardKind::Preset:
            //: Kind of a field card: gives a new meter its parameters.
            return QCoreApplication::translate("FieldText", "Preset card");
        case core::FieldCardKind::Check:
            //: Kind of a field card: collects what meters say.
            return QCoreApplication::translate("FieldText", "Check card");
        case core::FieldCardKind::Reset:
            //: Kind of a field card.
            return QCoreApplication::translate("FieldText", "Reset card");
        case core::FieldCardKind::Clear:
            //: Kind of a field card: clears a meter that was reset.
            return QCoreApplication::translate("FieldText", "Clear card");
        case core::FieldCardKind::Parameter:
            //: Kind of a field card: sets a meter's parameters.
            return QCoreApplication::translate("FieldText", "Parameter card");
        case core::FieldCardKind::MeterNumbering:
            //: Kind of a field card: gives a meter its number.
            return QCoreApplication::translate("FieldText", "Meter-number card");
        case core::FieldCardKind::RelayTest:
            //: Kind of a field card: works a meter's switch.
            return QCoreApplication::translate("FieldText", "Relay-test card");
        case core::FieldCardKind::Operator:
            //: Kind of a field card: says who its holder is.
            return QCoreApplication::translate("FieldText", "Operator card");
    }
    return {};
}

QString meterStageText(core::MeterStage stage)
{
    switch (stage) {
        case core::MeterStage::Factory:
            //: How far a meter is in its commissioning.
            return QCoreApplication::translate("FieldText", "as from the factory");
        case core::MeterStage::Reset:
            //: How far a meter is in its commissioning.
            return QCoreApplication::translate("FieldText", "reset");
        case core::MeterStage::Cleared:
            //: How far a meter is in its commissioning.
            return QCoreApplication::translate("FieldText", "cleared");
        case core::MeterStage::Opened:
            //: How far a meter is in its commissioning.
            return QCoreApplication::translate("FieldText", "opened");
    }
    return {};
}

QString inspectionFlagText(core::InspectionFlag flag)
{
    switch (flag) {
        case core::InspectionFlag::MeterUnknown:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "no account has this meter");
        case core::InspectionFlag::OtherAccount:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "opened for another account");
        case core::InspectionFlag::OtherCard:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "bound to another card");
        case core::InspectionFlag::NotOpened:
            //: Finding of an inspection: the meter should serve a customer.
            return QCoreApplication::translate("FieldText", "meter reset or cleared, not opened");
        case core::InspectionFlag::CountBehind:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText",
                                               "card not inserted since it was written");
        case core::InspectionFlag::CountAhead:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "more purchases than were sold");
        case core::InspectionFlag::CreditUnexplained:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "credit does not fit the energy used");
        case core::InspectionFlag::RegisterFell:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "register below the last reading");
        case core::InspectionFlag::IllegalInsertions:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "illegal insertions");
        case core::InspectionFlag::SwitchOpen:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "switch open");
        case core::InspectionFlag::RatiosDiffer:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "other CT or PT than in the books");
        case core::InspectionFlag::ClockWrong:
            //: Finding of an inspection.
            return QCoreApplication::translate("FieldText", "meter clock wrong");
        case core::InspectionFlag::TooOld:
            //: Finding of an inspection: the record was written before the account had the meter.
            return QCoreApplication::translate("FieldText", "from before the account's time");
    }
    return {};
}

}  // namespace wattdesk::app
