#pragma once

#include <QWidget>

#include "app/ui/tariffs/draft_presenter.h"

class QFrame;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class DraftEditor;
class ElidedLabel;
class ExamplePanel;
class FormPanel;
class NoticeFrame;
class PreviewPanel;

/// A new version of a tariff: its figures beside a worked example, what it does to the accounts,
/// and the form that publishes it.
class DraftPanel final : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit DraftPanel(DraftPresenter& presenter, QWidget* parent = nullptr);
    void takeFocus();

signals:
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildFigures();
    QFrame* buildEditor();
    void connectPresenter();
    void render();
    /// To the button that goes on, or to what hinders it.
    void goOn();
    QFrame* buildExample();
    void retranslate();

    DraftPresenter& m_presenter;
    QStackedWidget* m_faces;
    ElidedLabel* m_title;
    DraftEditor* m_editor;
    NoticeFrame* m_notice;
    Table* m_findings;
    QPushButton* m_back;
    QPushButton* m_save;
    QPushButton* m_preview;
    QPushButton* m_publish;
    ExamplePanel* m_example;
    PreviewPanel* m_accounts;
    FormPanel* m_form;
};

}  // namespace wattdesk::app
