#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QWidget>

#include "app/ui/base/notice.h"
#include "app/ui/base/style.h"

class QLineEdit;
class QScrollArea;

namespace wattdesk::app {

/// The shape that stands beside a colour: a tick, a triangle, a cross or a dot, so that the state
/// is told without colour too. Drawn, because no font has all of them.
class Mark final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSize = 20;       ///< beside a line of text, in pixels
    static constexpr int kLargeSize = 56;  ///< above a message that fills the page

    explicit Mark(QWidget* parent = nullptr, int size = kSize);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone{Tone::Plain};
};

/// A label for texts of any length: shows as many lines as it was given and an ellipsis; the whole
/// text is in its tool tip.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(int linesMax, QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void breakLines();

    QString m_full;
    QStringList m_lines;
    int m_linesMax;
};

/// A combo box with an arrow of its own: the sheet takes the style's away.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(const char* name, QWidget* parent = nullptr);
    /// Keeps what was chosen, by its place.
    void setItems(const QStringList& items);
    /// Bounded: what is long, as a name may be, is shown whole in the list that opens.
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

class NoticeFrame final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeFrame(QWidget* parent = nullptr);
    /// An empty notice hides the frame.
    void render(const Notice& notice);

private:
    Mark* m_mark;
    QLabel* m_title;
    QLabel* m_advice;
    QLabel* m_code;
};

/// Facts below one another: the label quiet on the left, the value on the right.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    void render(const QList<Fact>& facts);

private:
    QList<Fact> m_shown;
};

/// Whether a widget within this one has the focus of the whole program. QWidget::focusWidget() does
/// not say so: it remembers the last one that had it.
bool hasFocusWithin(const QWidget& widget);
QLineEdit* makeEdit(const char* name, QWidget* parent);
/// `content` in an area that scrolls when there is no room: by keys too, because it takes the
/// focus.
QScrollArea* scrolled(QWidget* content, QWidget* parent);
QLabel* makeLabel(const char* role, QWidget* parent, bool wraps = false);

}  // namespace wattdesk::app
