#pragma once

#include <QWidget>

#include "app/ui/field/field_state.h"

class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;

namespace wattdesk::app {

class FactList;
class NoticeFrame;
class SentenceList;

/// What lies on the reader, and what can be done with it; each deed has its letter.
class FieldCardPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FieldCardPanel(QWidget* parent = nullptr);
    void render(const FieldView& view);
    void takeFocus();

signals:
    void chosen(wattdesk::app::FieldDeed deed);

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildCard();
    QFrame* buildActions();
    void rebuildActions(const QList<FieldActionEntry>& actions);
    void renderActions(const QList<FieldActionEntry>& actions);
    void choose(QChar key);
    void retranslate();

    QLabel* m_cardLabel;
    QLabel* m_title;
    NoticeFrame* m_notice;
    SentenceList* m_sentences;
    FactList* m_facts;
    QLabel* m_actionsTitle;
    QGridLayout* m_actionsHome;
    QList<QPushButton*> m_buttons;
    QList<QLabel*> m_advices;
    QList<FieldActionEntry> m_actions;
};

}  // namespace wattdesk::app
