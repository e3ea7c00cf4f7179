#pragma once

#include <QFrame>
#include <QMap>

#include "app/ui/account/account_state.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattdesk::app {

class FactList;
class NoticeFrame;

/// The form of any operation: its fields on the left, what will happen on the right.
class OperationPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OperationPanel(QWidget* parent = nullptr);
    void render(const OperationFormView& view);
    /// Into the first field that is wrong, or else the first one.
    void takeFocus();

signals:
    void edited(wattdesk::app::FieldId field, const QString& text);
    void confirmed();
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QLabel* label{nullptr};
        QLineEdit* edit{nullptr};  ///< one of the two
        QComboBox* box{nullptr};
        QLabel* wrong{nullptr};
        QWidget* editor() const;
    };

    QFrame* buildForm();
    QFrame* buildPlan();
    void rebuildRows(const QList<FormField>& fields);
    Row makeRow(const FormField& field);
    void renderRow(const FormField& field, Row& row);
    void renderSentences(const QStringList& sentences);
    void retranslate();

    QLabel* m_title;
    QWidget* m_rowsHome;
    NoticeFrame* m_notice;
    QPushButton* m_back;
    QPushButton* m_confirm;
    QLabel* m_planTitle;
    QVBoxLayout* m_sentences;
    FactList* m_facts;
    NoticeFrame* m_risk;
    QList<FieldId> m_ids;
    QMap<FieldId, Row> m_rows;
};

}  // namespace wattdesk::app
