#pragma once

#include <QPushButton>
#include <algorithm>

namespace wattdesk::app {

/// A tab whose word is bold while its part is shown, and which is wide enough for that at any time.
class SectionTab final : public QPushButton {
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setBold(true);
        const int more =
            QFontMetrics{bold}.horizontalAdvance(text()) - fontMetrics().horizontalAdvance(text());
        return QPushButton::sizeHint() + QSize{std::max(0, more), 0};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

}  // namespace wattdesk::app
