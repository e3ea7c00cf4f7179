#pragma once

#include <QMap>
#include <QObject>
#include <optional>

#include "app/ui/base/administration_client.h"
#include "app/ui/base/dialogs.h"
#include "app/ui/base/form_view.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// In the order of the forms.
enum class OperatorField : std::uint8_t { Login, Name, Role };

/// What is to be typed: nothing, a new operator, or another role for one.
enum class OperatorsForm : std::uint8_t { None, Adding, Role };

/// What the page of the operators shows, already decided, formatted and translated.
struct OperatorsView {
    bool isForm{false};  ///< else the list is shown
    FormView form;
    Notice notice;  ///< above the list
    QString passwordTitle;
    QString password;  ///< a one-time password, to be told to its owner; empty: none
    QString passwordAdvice;
    QList<QList<Cell>> operators;
    QString total;
    QString turn;          ///< the button that disables the chosen one, or enables him
    bool isChosen{false};  ///< somebody is, so that something can be done to him
};

/// Decides how operators are shown, added, disabled, and given roles and one-time passwords.
class OperatorsPresenter final : public QObject {
    Q_OBJECT
public:
    OperatorsPresenter(AdministrationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(core::UtcOffset offset) { m_offset = offset; }
    void refresh();
    /// The row of the list that the deeds below are about; -1: none.
    void choose(int row);
    void startAdding();
    void startChangingRole();
    /// Asks once.
    void resetPassword();
    /// Disables whoever is not, having asked once; enables whoever is.
    void turn();
    void edit(int field, const QString& text);
    void confirm();
    /// From a form to the list. False when the list is shown.
    bool back();
    /// The page went out of sight: a one-time password is shown no longer.
    void leave();
    void clear();
    void retranslate() { show(); }

    const OperatorsView& view() const { return m_view; }

signals:
    void viewChanged(const wattdesk::app::OperatorsView& view);
    void focusWanted();

private:
    struct Wrong {
        OperatorField field;
        core::ErrorCode code;
    };

    const OperatorSheet* chosen() const;
    /// Whoever is chosen, if it may be done to him now; says why not when it is oneself.
    const OperatorSheet* chosenOther();
    void ask();
    void begin(OperatorsForm form, QMap<OperatorField, QString> entries);
    void send(const OperatorOrder& order);
    void onDone(const core::Expected<OperatorDone>& result);
    void refuse(core::ErrorCode code);
    core::Role roleTyped() const;
    Notice noticeNow() const;
    QList<Cell> rowOf(const OperatorSheet& who) const;
    void showForm();
    void showPassword();
    void show();

    AdministrationClient& m_client;
    Dialogs& m_dialogs;
    core::UtcOffset m_offset;
    std::vector<OperatorSheet> m_operators;
    int m_chosen{-1};
    OperatorsForm m_form{OperatorsForm::None};
    QMap<OperatorField, QString> m_entries;
    OperatorSheet m_subject;  ///< whose role is being changed
    bool m_isBusy{false};
    std::optional<core::ErrorCode> m_failure;      ///< of a deed
    std::optional<core::ErrorCode> m_listFailure;  ///< of reading the list
    std::optional<Wrong> m_wrong;
    std::optional<OperatorDone> m_done;      ///< by the last deed
    std::optional<OperatorDone> m_password;  ///< with the last one-time password
    std::uint64_t m_asked{0};
    OperatorsView m_view;
};

}  // namespace wattdesk::app
