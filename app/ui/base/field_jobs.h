#pragma once

#include "app/ui/base/field_client.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

/// What the page of the field work asks of a station, done while one waits: on the station's
/// thread, for an operator who signed in.
class FieldJobs {
public:
    FieldJobs(core::World world, core::FieldCardTerminal& terminal, core::SignIn signIn,
              core::Actor actor)
        : m_world{world},
          m_terminal{terminal},
          m_desk{world, terminal},
          m_signIn{std::move(signIn)},
          m_actor{std::move(actor)}
    {
    }

    /// A card of another area is shown too: it may be made blank here.
    core::Expected<FieldCardSeen> look();
    core::Expected<core::FieldCardOrder> issue(const FieldIssue& issue);
    core::Expected<void> clear(const core::CardSerial& serial);
    core::Expected<core::CheckReport> collect();

private:
    core::World m_world;
    core::FieldCardTerminal& m_terminal;
    core::FieldDesk m_desk;
    core::SignIn m_signIn;
    core::Actor m_actor;
};

}  // namespace wattdesk::app
