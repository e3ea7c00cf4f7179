#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace wattdesk::app {

/// A question that cannot be undone: one verb a button ("Sell 0.00", never "OK"), and a way out.
struct Question {
    QString title;
    QString text;
    QStringList verbs;
    QString wayOut;
    QString reasonLabel;  ///< when filled, a reason must be typed before a verb can be chosen
};

struct Answer {
    int verb{0};  ///< index into Question::verbs
    QString reason;
};

/// The only way in which anything on the window asks in a box of its own. Replaced in tests.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// Empty: the way out was taken.
    virtual std::optional<Answer> ask(const Question& question) = 0;
    /// Which file to read; empty when the person changed his mind.
    virtual QString openFile(const QString& title, const QString& filter) = 0;
    /// Where to save a file; empty when the person changed his mind.
    virtual QString chooseFile(const QString& title, const QString& suggested,
                               const QString& filter) = 0;
};

/// Over `parent`, waiting for the person in an event loop of its own.
class WindowDialogs final : public Dialogs {
public:
    explicit WindowDialogs(QWidget* parent) : m_parent{parent} {}
    std::optional<Answer> ask(const Question& question) override;
    QString openFile(const QString& title, const QString& filter) override;
    QString chooseFile(const QString& title, const QString& suggested,
                       const QString& filter) override;

private:
    QWidget* m_parent;
};

}  // namespace wattdesk::app
