#pragma once

#include <QMap>
#include <QWidget>

#include "app/ui/base/form_view.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class FactList;
class NoticeFrame;
class SentenceList;

/// A form: its fields on the left, what will happen on the right. Enter goes from field to field
/// and then presses the button; Esc is the page's.
class FormPanel final : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the names of its fields, labels and buttons, where a window has several.
    explicit FormPanel(const QString& prefix, QWidget* parent = nullptr);
    void render(const FormView& view);
    /// Into the first field that is wrong, or else the first one.
    void takeFocus();

signals:
    void edited(int field, const QString& text);
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
        /// Whether it can show this field, with as many choices.
        bool fits(const FormField& field) const;
    };

    QFrame* buildForm();
    QFrame* buildPlan();
    void changeRows(const QList<FormField>& fields);
    Row makeRow(const FormField& field);
    static void dropRow(const Row& row);
    /// The rows below one another, in the order of the fields.
    void arrangeRows();
    void renderRow(const FormField& field, Row& row);
    void retranslate();
    /// "field7" behind the prefix: for tests and pictures; the number is the field's.
    QString nameOf(int field) const;

    QString m_prefix;
    QLabel* m_title;
    QWidget* m_rowsHome;
    NoticeFrame* m_notice;
    QPushButton* m_back;
    QPushButton* m_confirm;
    QLabel* m_planTitle;
    SentenceList* m_sentences;
    FactList* m_facts;
    NoticeFrame* m_risk;
    QList<int> m_ids;
    QMap<int, Row> m_rows;
};

}  // namespace wattdesk::app
