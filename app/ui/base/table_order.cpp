#include "app/ui/base/table_order.h"

namespace wattdesk::app {

namespace {
constexpr QChar kThinSpace{0x2009};
constexpr QChar kTrueMinus{0x2212};

/// Compared digit by digit, so that no figure is too long and none is rounded.
struct Figure {
    bool isNegative{false};
    QString whole;
    QString fraction;
};

Figure figureOf(const QString& shown)
{
    Figure figure;
    bool isFraction = false;
    for (const QChar sign : plainFigure(shown)) {
        if (sign.isDigit()) {
            (isFraction ? figure.fraction : figure.whole).append(sign);
        } else if (sign == QLatin1Char{'.'}) {
            isFraction = true;
        } else if (sign == QLatin1Char{'-'} && figure.whole.isEmpty()) {
            figure.isNegative = true;
        } else if (!figure.whole.isEmpty()) {
            break;  // its unit
        }
    }
    while (figure.whole.size() > 1 && figure.whole.startsWith(QLatin1Char{'0'})) {
        figure.whole.remove(0, 1);
    }
    return figure;
}
}  // namespace

int compareFigures(const QString& one, const QString& other)
{
    const Figure a = figureOf(one);
    const Figure b = figureOf(other);
    if (a.whole.isEmpty() || b.whole.isEmpty()) {
        return static_cast<int>(a.whole.size() - b.whole.size());
    }
    if (a.isNegative != b.isNegative) {
        return a.isNegative ? -1 : 1;
    }
    int order = a.whole.size() == b.whole.size()  ? a.whole.compare(b.whole)
                : a.whole.size() < b.whole.size() ? -1
                                                  : 1;
    if (order == 0) {
        const auto digits = std::max(a.fraction.size(), b.fraction.size());
        order = a.fraction.leftJustified(digits, QLatin1Char{'0'})
                    .compare(b.fraction.leftJustified(digits, QLatin1Char{'0'}));
    }
    return a.isNegative ? -order : order;
}

QString plainFigure(const QString& shown)
{
    QString plain = shown;
    plain.remove(kThinSpace);
    plain.replace(kTrueMinus, QLatin1Char{'-'});
    return plain;
}

}  // namespace wattdesk::app
