#include "app/ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

StatusPresenter::StatusPresenter(StationClient& client, QObject* parent) : QObject{parent}
{
    connect(&client, &StationClient::readerChanged, this, [this](const ReaderState& state) {
        m_reader = state;
        show();
    });
    connect(&client, &StationClient::databaseChanged, this, [this](bool answers) {
        m_databaseAnswers = answers;
        show();
    });
}

void StatusPresenter::setStation(const StationFacts& facts)
{
    m_demo = facts.demo;
    m_databaseAnswers = true;
    show();
}

void StatusPresenter::retranslate()
{
    show();
}

QString StatusPresenter::readerText() const
{
    if (!m_reader) {
        //: Status line: the readers have not been looked for yet
        return tr("Looking for the reader…");
    }
    if (m_reader->failure == core::ErrorCode::ReaderServiceDown) {
        //: Status line: the system's card service does not run
        return tr("Card service does not answer");
    }
    if (m_reader->failure) {
        //: Status line: no card reader is connected
        return tr("No reader");
    }
    const QString name = QString::fromStdString(m_reader->name);
    //: Status line: the reader works and a card is on it. %1: the reader's name.
    const QString withCard = tr("%1: card");
    //: Status line: the reader works and no card is on it. %1: the reader's name.
    const QString empty = tr("%1: ready");
    return (m_reader->hasCard ? withCard : empty).arg(name);
}

void StatusPresenter::show()
{
    m_view.reader = readerText();
    m_view.readerTone = !m_reader ? Tone::Busy : m_reader->failure ? Tone::Bad : Tone::Good;
    //: Status line: nothing is known of the database, because the station is not open yet
    const QString unknown = tr("Database not open yet");
    //: Status line: the database works
    const QString works = tr("Database ready");
    //: Status line: the database did not answer when it was last asked
    const QString fails = tr("Database does not answer");
    m_view.database = !m_databaseAnswers ? unknown : *m_databaseAnswers ? works : fails;
    m_view.databaseTone = !m_databaseAnswers   ? Tone::Plain
                          : *m_databaseAnswers ? Tone::Good
                                               : Tone::Bad;
    //: Status line of a demo station, always there: its keys are published, nothing is worth money
    m_view.demo = m_demo ? tr("Demo station — test keys") : QString{};
    emit viewChanged(m_view);
}

StatusLine::StatusLine(QWidget* parent)
    : QFrame{parent},
      m_readerMark{new Mark{this}},
      m_reader{makeLabel("", this)},
      m_databaseMark{new Mark{this}},
      m_database{makeLabel("", this)},
      m_demo{makeLabel("chip", this)},
      m_chineseButton{new QPushButton{QStringLiteral("中文"), this}},
      m_englishButton{new QPushButton{QStringLiteral("English"), this}}
{
    setRole(this, "status");
    m_reader->setObjectName(QStringLiteral("readerLabel"));
    m_database->setObjectName(QStringLiteral("databaseLabel"));
    m_demo->setObjectName(QStringLiteral("demoLabel"));
    setTone(m_demo, Tone::Caution);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(2 * kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid / 2);
    row->addWidget(m_readerMark);
    row->addWidget(m_reader);
    row->addSpacing(3 * kGrid);
    row->addWidget(m_databaseMark);
    row->addWidget(m_database);
    row->addSpacing(3 * kGrid);
    row->addWidget(m_demo);
    row->addStretch();
    m_chineseButton->setObjectName(QStringLiteral("chineseButton"));
    m_englishButton->setObjectName(QStringLiteral("englishButton"));
    for (QPushButton* button : {m_chineseButton, m_englishButton}) {
        setRole(button, "plain");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    connect(m_chineseButton, &QPushButton::clicked, this,
            [this] { emit languageChosen(Language::Chinese); });
    connect(m_englishButton, &QPushButton::clicked, this,
            [this] { emit languageChosen(Language::English); });
}

void StatusLine::render(const StatusView& view)
{
    m_readerMark->setTone(view.readerTone);
    m_reader->setText(view.reader);
    m_databaseMark->setTone(view.databaseTone);
    m_database->setText(view.database);
    m_demo->setText(view.demo);
    m_demo->setVisible(!view.demo.isEmpty());
}

void StatusLine::showLanguage(Language language)
{
    m_chineseButton->setChecked(language == Language::Chinese);
    m_englishButton->setChecked(language == Language::English);
}

}  // namespace wattdesk::app
