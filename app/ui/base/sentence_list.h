#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace wattdesk::app {

/// Sentences below one another, each wrapped as it needs.
class SentenceList final : public QWidget {
    Q_OBJECT
public:
    explicit SentenceList(QWidget* parent = nullptr);
    void render(const QStringList& sentences);

private:
    QVBoxLayout* m_lines;
};

}  // namespace wattdesk::app
