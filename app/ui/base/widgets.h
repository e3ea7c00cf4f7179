#pragma once

#include <QFrame>
#include <QLabel>
#include <QWidget>

#include "app/ui/base/notice.h"
#include "app/ui/base/style.h"

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace wattdesk::app {

/// The shape that stands beside a colour: a tick, a triangle, a cross or a dot, so that the state
/// is told without colour too. Drawn, because no font has all of them.
class Mark final : public QWidget {
    Q_OBJECT
public:
    explicit Mark(QWidget* parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;

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

private:
    QString m_full;
    int m_linesMax;
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

/// A white box with a title. `body()` takes what belongs inside.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QVBoxLayout* body() { return m_body; }
    QHBoxLayout* head() { return m_head; }

private:
    QLabel* m_title;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
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

QLabel* makeLabel(const char* role, QWidget* parent, bool wraps = false);

}  // namespace wattdesk::app
