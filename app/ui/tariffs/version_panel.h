#pragma once

#include <QWidget>

#include "app/ui/tariffs/tariffs_presenter.h"

class QFrame;
class QLabel;
class QPushButton;

namespace wattdesk::app {

class ElidedLabel;
class ExamplePanel;
class NoticeFrame;

/// Shows a TariffVersionView: the version on the left, a worked example on the right.
class VersionPanel final : public QWidget {
    Q_OBJECT
public:
    explicit VersionPanel(QWidget* parent = nullptr);
    void render(const TariffVersionView& view);
    void takeFocus();

signals:
    void exampleEdited(int field, const QString& text);
    void backRequested();
    void saveRequested();
    void copyRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildVersion();
    void fitGrid();
    QFrame* buildExample();
    void retranslate();

    ElidedLabel* m_title;
    QLabel* m_life;
    QLabel* m_gridTitle;
    Table* m_grid;
    Table* m_facts;
    NoticeFrame* m_notice;
    QPushButton* m_back;
    QPushButton* m_save;
    QPushButton* m_copy;
    ExamplePanel* m_example;
};

}  // namespace wattdesk::app
