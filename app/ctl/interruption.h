#pragma once

namespace wattdesk::app {

/// From here on Ctrl+C ends nothing: it asks long work to stop at its next step and take back what
/// it has not finished.
void watchInterruption();

bool isInterrupted();

}  // namespace wattdesk::app
