#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/ui/administration/rules_presenter.h"
#include "app/ui/base/notice.h"

namespace wattdesk::app {

namespace {

class RulesPage {
    Q_DECLARE_TR_FUNCTIONS(RulesPage)
public:
    static QString label(RulesField field);
    static QStringList choices();
    static QString value(RulesField field, const core::HouseRules& rules);
    static QStringList changes(const core::HouseRules& before, const core::HouseRules& after);
};

QString RulesPage::label(RulesField field)
{
    switch (field) {
        case RulesField::ApproveReversals:
            //: House rules: who decides on reversals and corrections
            return tr("Reversals and corrections");
        case RulesField::ApproveRefunds:
            //: House rules: who decides wherever money is paid out
            return tr("Paying money out");
        case RulesField::ApproveReadings:
            //: House rules: who decides on readings that no card proves
            return tr("Readings that no card proves");
        case RulesField::CardFee:
            //: House rules: the price of every card handed out, in yuan
            return tr("Card fee in yuan");
        case RulesField::CardDeposit:
            //: House rules: deposit for a card in yuan, given back at closing
            return tr("Card deposit in yuan");
        case RulesField::PeriodDueDays:
            //: House rules: how many days after a month its bill is due
            return tr("A month's bill is due after (days)");
        case RulesField::ArrearsBlock:
            //: House rules: overdue arrears above it block a sale, in yuan; 0: they never do
            return tr("Arrears that block a sale, above (0: never)");
        case RulesField::Area:
            //: House rules: the number of the organisation's area on field cards and in meters
            return tr("Area code");
    }
    return {};
}

QStringList RulesPage::choices()
{
    //: House rules: a second person has to agree
    return {tr("A second person agrees"),
            //: House rules: nobody else has to agree
            tr("One person decides")};
}

QString RulesPage::value(RulesField field, const core::HouseRules& rules)
{
    const auto asked = [](bool isAsked) { return choices().at(isAsked ? 0 : 1); };
    switch (field) {
        case RulesField::ApproveReversals:
            return asked(rules.approveReversals);
        case RulesField::ApproveRefunds:
            return asked(rules.approveRefunds);
        case RulesField::ApproveReadings:
            return asked(rules.approveReadings);
        case RulesField::CardFee:
            return shown(rules.cardFee);
        case RulesField::CardDeposit:
            return shown(rules.cardDeposit);
        case RulesField::PeriodDueDays:
            return QString::number(rules.periodDueDays);
        case RulesField::ArrearsBlock:
            return shown(rules.arrearsBlock);
        case RulesField::Area:
            return QString::number(rules.area.value());
    }
    return {};
}

QStringList RulesPage::changes(const core::HouseRules& before, const core::HouseRules& after)
{
    QStringList sentences;
    for (int field = 0; field <= static_cast<int>(RulesField::Area); ++field) {
        const auto id = static_cast<RulesField>(field);
        const QString was = value(id, before);
        const QString becomes = value(id, after);
        if (was != becomes) {
            //: House rules, a change. %1: which rule, %2: what it was, %3: what it becomes.
            sentences.append(tr("%1: %2 → %3").arg(label(id), was, becomes));
        }
    }
    return sentences;
}

}  // namespace

QList<FormField> RulesPresenter::fields() const
{
    QList<FormField> fields;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        FormField field;
        field.id = static_cast<int>(entry.key());
        field.label = RulesPage::label(entry.key());
        field.value = entry.value();
        field.choices = entry.key() < RulesField::CardFee ? RulesPage::choices() : QStringList{};
        if (m_wrong && m_wrong->field == entry.key()) {
            //: House rules: what was typed is no area code
            const QString noArea = tr("An area code is a number from 1 to 99999999.");
            //: House rules: what was typed is no number of days. %1: the most.
            const QString noDays =
                tr("Days are a number from 0 to %1.").arg(core::HouseRules::kPeriodDueDaysMax);
            field.wrong = entry.key() == RulesField::Area            ? noArea
                          : entry.key() == RulesField::PeriodDueDays ? noDays
                                                                     : failureText(m_wrong->code);
        }
        fields.append(field);
    }
    return fields;
}

void RulesPresenter::showWillHappen()
{
    m_view.sentences.clear();
    m_view.risk = {};
    //: House rules: nothing was changed on the form
    const QString nothing = tr("Nothing is changed yet.");
    if (!hasChanges()) {
        m_view.sentences.append(nothing);
        return;
    }
    const auto rules = typed();
    if (!rules) {
        return;
    }
    m_view.sentences = RulesPage::changes(*m_stands, *rules);
    if (rules->area != m_stands->area) {
        //: House rules: the risk of another area code
        m_view.risk = {Tone::Caution,
                       tr("Meters of the former area refuse the field cards made from now on."),
                       //: House rules, below "Meters of the former area refuse …"
                       tr("A preset card gives a meter its new area."),
                       {}};
    }
}

void RulesPresenter::show()
{
    //: House rules: title of the form
    m_view.title = tr("Rules of the house");
    m_view.fields = fields();
    m_view.notice = {};
    if (m_failure) {
        m_view.notice = failureNotice(*m_failure);
    } else if (m_saved) {
        //: House rules: they were saved; what was changed stands below
        m_view.notice = {
            Tone::Good,
            tr("Saved. This was changed:"),
            RulesPage::changes(m_saved->before, m_saved->after).join(QLatin1Char{'\n'}),
            {}};
    }
    showWillHappen();
    //: House rules: button that saves them
    m_view.confirm = tr("Save the rules");
    m_view.canConfirm = hasChanges() && !m_isSaving;
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
