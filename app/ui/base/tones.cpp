#include "app/ui/base/tones.h"

namespace wattdesk::app {

Tone toneOf(core::SaleState state)
{
    switch (state) {
        case core::SaleState::Quoted:
        case core::SaleState::Voided:
        case core::SaleState::Reversed:
            return Tone::Plain;
        case core::SaleState::Reserved:
        case core::SaleState::InDoubt:
            return Tone::Caution;
        case core::SaleState::Posted:
            return Tone::Good;
    }
    return Tone::Plain;
}

Tone toneOf(core::AccountState state)
{
    switch (state) {
        case core::AccountState::Registered:
            return Tone::Busy;
        case core::AccountState::Active:
            return Tone::Good;
        case core::AccountState::Suspended:
            return Tone::Caution;
        case core::AccountState::Closed:
            return Tone::Bad;
    }
    return Tone::Plain;
}

}  // namespace wattdesk::app
