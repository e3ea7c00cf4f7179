#pragma once

#include <QPalette>
#include <QString>

#include "app/ui/base/notice.h"

class QApplication;
class QWidget;

namespace wattdesk::app {

/// The grid of every margin and gap, in pixels.
inline constexpr int kGrid = 8;

/// Text sizes in percent of the normal ones.
inline constexpr int kNormalScale = 100;
inline constexpr int kLargeScale = 140;

/// The whole look of the program: colours by the system's palette, light or dark, and the sheet.
/// `system` is the palette that the program started with.
void applyStyle(QApplication& application, const QPalette& system, int scalePercent);

/// The sheet alone, for the tests that measure its contrast.
QString styleSheetFor(bool dark, int scalePercent);

/// Marks a widget for the sheet: `role` picks its look ("card", "figure", "primary", …).
void setRole(QWidget* widget, const char* role);
void setTone(QWidget* widget, Tone tone);

}  // namespace wattdesk::app
