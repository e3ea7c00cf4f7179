#pragma once

#include <QString>
#include <QStringList>

namespace wattdesk::app {

/// Below 0, 0 or above 0: how two figures stand to each other by their value, whatever their units,
/// thousands' spaces and kind of minus sign; a cell without digits comes first.
int compareFigures(const QString& one, const QString& other);

/// A figure as other programs read it: no spaces between thousands, a plain minus sign.
QString plainFigure(const QString& shown);

}  // namespace wattdesk::app
