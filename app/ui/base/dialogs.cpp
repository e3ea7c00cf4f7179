#include "app/ui/base/dialogs.h"

#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kDialogWidth = 480;

QPushButton* addVerb(QDialog& dialog, QHBoxLayout* row, const QString& verb, int index)
{
    auto* button = new QPushButton{verb, &dialog};
    button->setObjectName(QStringLiteral("verbButton%1").arg(index));
    // Enter must never choose what cannot be undone: the way out is the default.
    button->setAutoDefault(false);
    setRole(button, "grave");
    row->addWidget(button);
    QObject::connect(button, &QPushButton::clicked, &dialog,
                     [&dialog, index] { dialog.done(QDialog::Accepted + index); });
    return button;
}
}  // namespace

std::optional<Answer> WindowDialogs::ask(const Question& question)
{
    QDialog dialog{m_parent};
    dialog.setObjectName(QStringLiteral("questionDialog"));
    dialog.setWindowTitle(question.title);
    dialog.setMinimumWidth(kDialogWidth);
    auto* column = new QVBoxLayout{&dialog};
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    auto* title = makeLabel("title", &dialog, true);
    title->setText(question.title);
    column->addWidget(title);
    auto* text = makeLabel("", &dialog, true);
    text->setText(question.text);
    column->addWidget(text);

    auto* reason = new QLineEdit{&dialog};
    reason->setObjectName(QStringLiteral("reasonEdit"));
    auto* reasonLabel = makeLabel("quiet", &dialog);
    reasonLabel->setText(question.reasonLabel);
    column->addWidget(reasonLabel);
    column->addWidget(reason);
    const bool needsReason = !question.reasonLabel.isEmpty();
    reason->setVisible(needsReason);
    reasonLabel->setVisible(needsReason);

    auto* row = new QHBoxLayout;
    auto* wayOut = new QPushButton{question.wayOut, &dialog};
    wayOut->setObjectName(QStringLiteral("wayOutButton"));
    wayOut->setDefault(!needsReason);
    row->addWidget(wayOut);
    row->addStretch();
    QObject::connect(wayOut, &QPushButton::clicked, &dialog, &QDialog::reject);
    for (int index = 0; index < question.verbs.size(); ++index) {
        auto* button = addVerb(dialog, row, question.verbs.at(index), index);
        button->setEnabled(!needsReason);
        QObject::connect(reason, &QLineEdit::textChanged, button, [button](const QString& typed) {
            button->setEnabled(!typed.trimmed().isEmpty());
        });
    }
    column->addLayout(row);
    if (needsReason) {
        reason->setFocus();
    }
    const int result = dialog.exec();
    if (result < QDialog::Accepted) {
        return std::nullopt;
    }
    return Answer{result - QDialog::Accepted, reason->text().trimmed()};
}

QString WindowDialogs::openFile(const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(m_parent, title, {}, filter);
}

QString WindowDialogs::chooseFile(const QString& title, const QString& suggested,
                                  const QString& filter)
{
    return QFileDialog::getSaveFileName(m_parent, title, suggested, filter);
}

}  // namespace wattdesk::app
