#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "app/ui/base/notice.h"

namespace wattdesk::app {

/// A line of a form: typed into, or one of several chosen.
struct FormField {
    int id{0};  ///< the page's own number for it
    QString label;
    QString value;        ///< the text, or the index of what is chosen
    QStringList choices;  ///< not empty: one of these is chosen
    bool isSecret{false};
    QString wrong;  ///< why the entry is not taken
    friend bool operator==(const FormField&, const FormField&) = default;
};

/// A form, and beside it what it will do.
struct FormView {
    QString title;
    QStringList sentences;
    QList<Fact> facts;
    Notice risk;
    Notice notice;  ///< what is missing or wrong now: a card, a failure
    QList<FormField> fields;
    QString confirm;
    bool canConfirm{false};
};

}  // namespace wattdesk::app
