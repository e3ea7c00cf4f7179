#include "app/ui/shell/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/ui/base/widgets.h"
#include "app/ui/shell/search_box.h"

namespace wattdesk::app {

namespace {
constexpr int kRailWidth = 176;  ///< at least; wider in the large mode
constexpr int kSearchWidth = 560;

struct RailEntry {
    Page page;
    const char* name;
    Qt::Key key;
};
constexpr std::array kRail{RailEntry{Page::Sale, "saleRailButton", Qt::Key_F2},
                           RailEntry{Page::Opening, "openingRailButton", Qt::Key_F4},
                           RailEntry{Page::Account, "accountRailButton", Qt::Key_F5},
                           RailEntry{Page::Desk, "deskRailButton", Qt::Key_F6},
                           RailEntry{Page::Doubt, "doubtRailButton", Qt::Key_F8},
                           RailEntry{Page::Bench, "benchRailButton", Qt::Key_F9},
                           RailEntry{Page::Field, "fieldRailButton", Qt::Key_F10},
                           RailEntry{Page::Administration, "administrationRailButton", Qt::Key_F11},
                           RailEntry{Page::Arrears, "arrearsRailButton", Qt::Key_F12}};

/// The key stands at the right end of its button, so that keys form a column of their own.
void addKeyLabel(QPushButton* button, Qt::Key key)
{
    auto* label = makeLabel("quiet", button);
    label->setText(QKeySequence{key}.toString());
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout{button};
    row->setContentsMargins(0, 0, kGrid + kGrid / 2, 0);
    row->addStretch();
    row->addWidget(label);
}
}  // namespace

Workspace::Workspace(QWidget* parent)
    : QWidget{parent},
      m_search{new SearchBox{this}},
      m_operatorButton{new QPushButton{this}},
      m_signOutAction{nullptr},
      m_pages{new QStackedWidget{this}}
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildRail());
    middle->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addLayout(middle, 1);
    addKeys();
    retranslate();
}

QFrame* Workspace::buildHeader()
{
    auto* header = new QFrame{this};
    setRole(header, "header");
    m_brand = makeLabel("brand", header);
    m_brand->setText(QStringLiteral("Wattdesk"));
    m_search->setMaximumWidth(kSearchWidth);
    m_operatorButton->setObjectName(QStringLiteral("operatorButton"));
    m_operatorButton->setFocusPolicy(Qt::NoFocus);
    setRole(m_operatorButton, "plain");
    auto* menu = new QMenu{m_operatorButton};
    m_signOutAction = menu->addAction(QString{}, this, &Workspace::signOutRequested);
    m_signOutAction->setObjectName(QStringLiteral("signOutAction"));
    m_operatorButton->setMenu(menu);
    auto* row = new QHBoxLayout{header};
    row->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_brand);
    row->addWidget(m_search, 1);
    row->addStretch();
    row->addWidget(m_operatorButton);
    return header;
}

void Workspace::fitRail()
{
    if (!m_railFrame || !m_brand) {
        return;  // still being built
    }
    int words = 0;
    int keys = 0;
    for (const RailEntry& entry : kRail) {
        const QAbstractButton* button = m_rail.button(static_cast<int>(entry.page));
        QFont bold = button->font();
        bold.setBold(true);  // as the page that is shown
        words = std::max(words, QFontMetrics{bold}.horizontalAdvance(button->text()));
        keys = std::max(
            keys, button->fontMetrics().horizontalAdvance(QKeySequence{entry.key}.toString()));
    }
    constexpr int kAround = 7 * kGrid;  // the buttons' and the rail's margins, and a gap
    const int width = std::max(kRailWidth, words + keys + kAround);
    m_railFrame->setFixedWidth(width);
    m_brand->setFixedWidth(width - 2 * kGrid);
}

QFrame* Workspace::buildRail()
{
    auto* rail = new QFrame{this};
    m_railFrame = rail;
    setRole(rail, "rail");
    auto* column = new QVBoxLayout{rail};
    column->setContentsMargins(kGrid, 2 * kGrid, kGrid, 2 * kGrid);
    column->setSpacing(kGrid / 2);
    for (const RailEntry& entry : kRail) {
        auto* button = new QPushButton{rail};
        button->setObjectName(QLatin1String{entry.name});
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        setRole(button, "rail");
        addKeyLabel(button, entry.key);
        m_rail.addButton(button, static_cast<int>(entry.page));
        column->addWidget(button);
    }
    column->addStretch();
    connect(&m_rail, &QButtonGroup::idClicked, this,
            [this](int page) { emit pageRequested(static_cast<Page>(page)); });
    return rail;
}

void Workspace::addKeys()
{
    for (const RailEntry& entry : kRail) {
        auto* shortcut = new QShortcut{entry.key, this};
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, page = entry.page] {
            if (m_rail.button(static_cast<int>(page))->isVisible()) {
                emit pageRequested(page);
            }
        });
    }
    auto* search = new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_K}, this};
    connect(search, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void Workspace::addPage(QWidget* page)
{
    // In the large mode a page may be higher than the screen: it is scrolled, never cut off.
    auto* scroll = new QScrollArea{m_pages};
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
}

void Workspace::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail.button(static_cast<int>(page))->setChecked(true);
}

Page Workspace::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void Workspace::setOperator(const QString& name, const QString& counter)
{
    m_operator = name;
    m_counter = counter;
    retranslate();
}

void Workspace::setDoubtCount(int count)
{
    m_doubtCount = count;
    retranslate();
}

void Workspace::setBenchOffered(bool offered)
{
    m_rail.button(static_cast<int>(Page::Bench))->setVisible(offered);
}

void Workspace::setFieldOffered(bool offered)
{
    m_rail.button(static_cast<int>(Page::Field))->setVisible(offered);
}

void Workspace::setAdministrationOffered(bool offered)
{
    m_rail.button(static_cast<int>(Page::Administration))->setVisible(offered);
}

void Workspace::setArrearsOffered(bool offered)
{
    m_rail.button(static_cast<int>(Page::Arrears))->setVisible(offered);
}

void Workspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitRail();
    }
}

void Workspace::retranslate()
{
    //: Left rail: the page that sells
    const QString sale = tr("Sale");
    //: Left rail: the page that opens accounts
    const QString opening = tr("Open account");
    //: Left rail: the page with everything about one account
    const QString account = tr("Account");
    //: Left rail: the page that explains what a meter shows
    const QString desk = tr("Error desk");
    //: Left rail: the page with the sales in doubt, when there is none
    const QString noDoubt = tr("In doubt");
    //: Left rail: the page with the sales in doubt. %n: how many there are.
    const QString doubt = tr("In doubt: %n", nullptr, m_doubtCount);
    //: Left rail: the page with the virtual cards and meters
    const QString bench = tr("Bench");
    //: Left rail: the page with the cards for work on meters
    const QString field = tr("Field work");
    //: Left rail: the page where accounts are imported and rules are set
    const QString administration = tr("Administration");
    //: Left rail: the page of what accounts owe
    const QString arrears = tr("Arrears");
    const QStringList words{
        sale,  opening, account,        desk,   m_doubtCount > 0 ? doubt : noDoubt,
        bench, field,   administration, arrears};
    for (const RailEntry& entry : kRail) {
        const int page = static_cast<int>(entry.page);
        m_rail.button(page)->setText(words.at(page));
    }
    setTone(m_rail.button(static_cast<int>(Page::Doubt)),
            m_doubtCount > 0 ? Tone::Caution : Tone::Plain);
    m_operatorButton->setText(QStringLiteral("%1 · %2 ▾").arg(m_operator, m_counter));
    //: Menu of the operator: somebody else signs in
    m_signOutAction->setText(tr("Switch user"));
    fitRail();
}

}  // namespace wattdesk::app
