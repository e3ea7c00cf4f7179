#include "app/ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/account/account_form.h"
#include "app/ui/administration/administration_form.h"
#include "app/ui/arrears/arrears_form.h"
#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"
#include "app/ui/bench/bench_form.h"
#include "app/ui/desk/desk_form.h"
#include "app/ui/doubt/doubt_form.h"
#include "app/ui/field/field_form.h"
#include "app/ui/opening/opening_form.h"
#include "app/ui/sale/sale_form.h"
#include "app/ui/shell/search_box.h"
#include "app/ui/sign_in/sign_in_form.h"

namespace wattdesk::app {

namespace {
/// Outside of a dialog Qt's buttons take Space only; at a counter Enter goes on everywhere.
void letEnterPress(QWidget& page)
{
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        button->setAutoDefault(true);
    }
}
}  // namespace

MainWindow::MainWindow(StationClient& client, Dialogs& dialogs, const QPalette& system,
                       QWidget* parent)
    : QMainWindow{parent},
      m_client{client},
      m_system{system},
      // Before anything is written on the window: texts that change make it be laid out anew.
      m_language{LanguageSwitch::systemLanguage()},
      m_look{m_language.current(), kNormalScale},
      m_signIn{client},
      m_sale{client, dialogs},
      m_opening{client},
      m_account{client, dialogs},
      m_desk{client, dialogs},
      m_doubt{client, dialogs},
      m_bench{client},
      m_field{client, dialogs},
      m_administration{client, dialogs},
      m_arrears{client, dialogs},
      m_search{client},
      m_status{client},
      m_stack{new QStackedWidget{this}},
      m_signInForm{new SignInForm{this}},
      m_statusLine{new StatusLine{this}}
{
    constexpr QSize kFirstSize{1280, 720};
    setWindowTitle(QStringLiteral("Wattdesk"));
    resize(kFirstSize);
    m_stack->addWidget(m_signInForm);
    auto* middle = new QWidget{this};
    auto* column = new QVBoxLayout{middle};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_statusLine);
    setCentralWidget(middle);
    letEnterPress(*m_signInForm);
    connectSignIn();
    addKeys();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::rememberIn(const QString& file)
{
    m_memory = Memory{file};
}

void MainWindow::begin(Language language)
{
    useLook(m_memory.look({}, {language, kNormalScale}));
    m_statusLine->showLanguage(m_look.language);
    m_signIn.openStation();
    m_signInForm->reset();
}

void MainWindow::connectSignIn()
{
    connect(&m_signIn, &SignInPresenter::viewChanged, m_signInForm, &SignInForm::render);
    connect(m_signInForm, &SignInForm::signInRequested, &m_signIn, &SignInPresenter::signIn);
    connect(m_signInForm, &SignInForm::changeRequested, &m_signIn,
            &SignInPresenter::changePassword);
    connect(m_signInForm, &SignInForm::backRequested, &m_signIn, &SignInPresenter::startOver);
    connect(m_signInForm, &SignInForm::openRequested, &m_signIn, &SignInPresenter::openStation);
    connect(&m_signIn, &SignInPresenter::stationOpened, this, [this](const StationFacts& facts) {
        m_facts = facts;
        m_status.setStation(facts);
        m_signInForm->reset();
    });
    connect(&m_signIn, &SignInPresenter::signedIn, this, &MainWindow::onSignedIn);
    connect(&m_status, &StatusPresenter::viewChanged, m_statusLine, &StatusLine::render);
    connect(m_statusLine, &StatusLine::languageChosen, this, [this](Language language) {
        chooseLook({language, m_look.scalePercent});
    });
}

void MainWindow::buildWorkspace()
{
    m_workspace = new Workspace{this};
    m_saleForm = new SaleForm{m_workspace};
    m_openingForm = new OpeningForm{m_workspace};
    m_accountForm = new AccountForm{m_workspace};
    m_deskForm = new DeskForm{m_workspace};
    m_doubtForm = new DoubtForm{m_workspace};
    m_benchForm = new BenchForm{m_workspace};
    m_fieldForm = new FieldForm{m_workspace};
    m_administrationForm = new AdministrationForm{m_administration, m_workspace};
    m_arrearsForm = new ArrearsForm{m_workspace};
    for (QWidget* page :
         {static_cast<QWidget*>(m_saleForm), static_cast<QWidget*>(m_openingForm),
          static_cast<QWidget*>(m_accountForm), static_cast<QWidget*>(m_deskForm),
          static_cast<QWidget*>(m_doubtForm), static_cast<QWidget*>(m_benchForm),
          static_cast<QWidget*>(m_fieldForm), static_cast<QWidget*>(m_administrationForm),
          static_cast<QWidget*>(m_arrearsForm)}) {
        m_workspace->addPage(page);
    }
    m_stack->addWidget(m_workspace);
    letEnterPress(*m_workspace);
    rememberWidths();
    connectSale();
    connectOpening();
    connectAccount();
    connectDesk();
    connectDoubt();
    connectBench();
    connectField();
    connectAdministration();
    connectArrears();
    connectSearch();
    connect(m_workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(m_workspace, &Workspace::signOutRequested, this, &MainWindow::signOut);
}

void MainWindow::connectSale()
{
    connect(&m_sale, &SalePresenter::viewChanged, m_saleForm, &SaleForm::render);
    connect(&m_sale, &SalePresenter::amountSet, m_saleForm, &SaleForm::setAmount);
    connect(&m_sale, &SalePresenter::givenSet, m_saleForm, &SaleForm::setGiven);
    connect(&m_sale, &SalePresenter::secondSet, m_saleForm, &SaleForm::setSecond);
    // After the page has been drawn anew: a field that was disabled takes no focus.
    connect(
        &m_sale, &SalePresenter::focusWanted, m_saleForm,
        [this](SaleField field) {
            if (mayTakeFocus(Page::Sale)) {
                m_saleForm->focus(field);
            }
        },
        Qt::QueuedConnection);
    connect(&m_sale, &SalePresenter::salesChanged, &m_doubt, &DoubtPresenter::refresh);
    connect(m_saleForm, &SaleForm::amountEdited, &m_sale, &SalePresenter::editAmount);
    connect(m_saleForm, &SaleForm::givenEdited, &m_sale, &SalePresenter::editGiven);
    connect(m_saleForm, &SaleForm::loginEdited, &m_sale, &SalePresenter::editLogin);
    connect(m_saleForm, &SaleForm::passwordEdited, &m_sale, &SalePresenter::editPassword);
    connect(m_saleForm, &SaleForm::quickChosen, &m_sale,
            [this](int index) { m_sale.chooseQuick(static_cast<std::size_t>(index)); });
    connect(m_saleForm, &SaleForm::meansChosen, &m_sale, &SalePresenter::chooseMeans);
    connect(m_saleForm, &SaleForm::unitToggled, &m_sale, &SalePresenter::toggleUnit);
    connect(m_saleForm, &SaleForm::entered, &m_sale, &SalePresenter::enter);
    connect(m_saleForm, &SaleForm::backRequested, &m_sale, &SalePresenter::back);
    connect(m_saleForm, &SaleForm::receiptRequested, &m_sale, &SalePresenter::saveReceipt);
    connect(m_saleForm, &SaleForm::copyRequested, &m_sale, &SalePresenter::saveCopy);
    m_saleForm->render(m_sale.view());
}

void MainWindow::connectOpening()
{
    connect(&m_opening, &OpeningPresenter::viewChanged, m_openingForm, &OpeningForm::render);
    connect(m_openingForm, &OpeningForm::registerRequested, &m_opening,
            &OpeningPresenter::registerAccount);
    connect(m_openingForm, &OpeningForm::backRequested, this, [this] { showPage(Page::Sale); });
    connect(&m_opening, &OpeningPresenter::registered, this,
            [this](const core::AccountNumber& number, const FirstAmount& firstAmount) {
                m_openingForm->reset();
                showPage(Page::Sale);
                m_sale.serve(number, firstAmount);
            });
}

void MainWindow::connectDoubt()
{
    connect(&m_doubt, &DoubtPresenter::viewChanged, m_doubtForm, &DoubtForm::render);
    connect(&m_doubt, &DoubtPresenter::countChanged, m_workspace, &Workspace::setDoubtCount);
    connect(&m_doubt, &DoubtPresenter::settled, &m_sale, &SalePresenter::clear);
    connect(m_doubtForm, &DoubtForm::cardRequested, &m_doubt, &DoubtPresenter::settleByCard);
    connect(m_doubtForm, &DoubtForm::evidenceRequested, &m_doubt,
            &DoubtPresenter::settleByEvidence);
    connect(m_doubtForm, &DoubtForm::backRequested, this, [this] { showPage(Page::Sale); });
}

void MainWindow::connectBench()
{
    connect(&m_bench, &BenchPresenter::viewChanged, m_benchForm, &BenchForm::render);
    connect(m_benchForm, &BenchForm::newCardRequested, &m_bench, &BenchPresenter::newCard);
    connect(m_benchForm, &BenchForm::putRequested, &m_bench, &BenchPresenter::putOnReader);
    connect(m_benchForm, &BenchForm::takeRequested, &m_bench, &BenchPresenter::takeOffReader);
    connect(m_benchForm, &BenchForm::insertRequested, &m_bench, &BenchPresenter::insertIntoMeter);
    connect(m_benchForm, &BenchForm::consumeRequested, &m_bench, &BenchPresenter::consume);
    connect(m_benchForm, &BenchForm::backRequested, this, [this] { showPage(Page::Sale); });
}

void MainWindow::connectSearch()
{
    SearchBox* box = &m_workspace->search();
    connect(&m_search, &SearchPresenter::viewChanged, box, &SearchBox::render);
    connect(box, &SearchBox::edited, &m_search, &SearchPresenter::edit);
    connect(box, &SearchBox::rowChosen, &m_search, &SearchPresenter::choose);
    connect(box, &SearchBox::firstChosen, &m_search, &SearchPresenter::chooseFirst);
    connect(box, &SearchBox::closed, this, [this] {
        m_search.close();
        showPage(m_workspace->page());
    });
    connect(&m_search, &SearchPresenter::chosen, this,
            [this, box](const core::AccountNumber& number) {
                box->clear();
                showFound(number);
            });
}

void MainWindow::addKeys()
{
    auto key = [this](const QKeySequence& sequence, int percent) {
        auto* shortcut = new QShortcut{sequence, this};
        connect(shortcut, &QShortcut::activated, this, [this, percent] {
            chooseLook({m_look.language, percent});
        });
    };
    key(QKeySequence{Qt::CTRL | Qt::Key_Plus}, kLargeScale);
    key(QKeySequence{Qt::CTRL | Qt::Key_Equal}, kLargeScale);
    key(QKeySequence{Qt::CTRL | Qt::Key_Minus}, kNormalScale);
}

void MainWindow::rememberWidths()
{
    for (Table* table : m_workspace->findChildren<Table*>()) {
        table->setWidths(m_memory.widths(table->objectName()));
        connect(table, &Table::widthsChanged, this,
                [this, table] { m_memory.keepWidths(table->objectName(), table->widths()); });
    }
}

void MainWindow::setScale(int percent)
{
    m_look.scalePercent = percent;
    applyStyle(*qApp, m_system, percent);
}

void MainWindow::useLook(const Look& look)
{
    if (look.language != m_language.current()) {
        useLanguage(look.language);
    }
    if (look.scalePercent != m_look.scalePercent) {
        setScale(look.scalePercent);
    }
}

void MainWindow::chooseLook(const Look& look)
{
    useLook(look);
    // A folder that is no station yet must stay empty, or none could be made in it.
    if (m_facts) {
        m_memory.keep(m_actor ? QString::fromStdString(m_actor->login) : QString{}, look);
    }
}

void MainWindow::onSignedIn(const core::Actor& actor)
{
    m_actor = actor;
    useLook(m_memory.look(QString::fromStdString(actor.login), m_look));
    if (!m_workspace) {
        buildWorkspace();
    }
    m_workspace->setOperator(QString::fromStdString(actor.name),
                             QString::fromStdString(m_facts->counter));
    m_workspace->setBenchOffered(m_facts->demo &&
                                 core::allows(actor.role, core::Permission::UseBench));
    m_stack->setCurrentWidget(m_workspace);
    m_field.begin(*m_facts);
    m_workspace->setFieldOffered(core::allows(actor.role, core::Permission::IssueFieldCards));
    m_administration.begin(m_facts->offset, actor.role);
    m_workspace->setAdministrationOffered(!m_administration.sections().isEmpty());
    m_arrears.begin(actor.role);
    m_workspace->setArrearsOffered(core::allows(actor.role, core::Permission::CollectArrears));
    m_doubt.begin(*m_facts, actor);
    m_account.begin(*m_facts, actor);
    m_desk.begin(*m_facts);
    // Recovery may settle the very sale of the card on the reader, so it goes first.
    m_doubt.recover();
    m_sale.begin(*m_facts);
    showPage(Page::Sale);
    emit signedIn();
}

void MainWindow::signOut()
{
    if (isWorking()) {
        return;
    }
    m_actor.reset();
    m_client.signOut();
    tellWhatIsSeen(std::nullopt);
    m_sale.clear();
    m_account.clear();
    m_desk.clear();
    m_field.clear();
    m_administration.clear();
    m_arrears.clear();
    m_deskForm->reset();
    m_openingForm->reset();
    m_search.close();
    m_signIn.startOver();
    m_stack->setCurrentWidget(m_signInForm);
    m_signInForm->reset();
}

void MainWindow::tellWhatIsSeen(std::optional<Page> page)
{
    m_account.setSeen(page == Page::Account);
    m_desk.setSeen(page == Page::Desk);
    m_field.setSeen(page == Page::Field);
    m_administration.setSeen(page == Page::Administration);
    m_arrears.setSeen(page == Page::Arrears);
}

bool MainWindow::mayTakeFocus(Page page) const
{
    const SearchBox& search = m_workspace->search();
    // On the sale page a card goes before a search that nothing was typed into yet.
    const bool isSearching = search.hasFocus() && (page != Page::Sale || !search.text().isEmpty());
    return m_stack->currentWidget() == m_workspace && m_workspace->page() == page && !isSearching;
}

void MainWindow::showPage(Page page)
{
    m_workspace->showPage(page);
    tellWhatIsSeen(page);
    switch (page) {
        case Page::Sale:
            m_saleForm->focus(SaleField::Amount);
            return;
        case Page::Opening:
            m_opening.begin();
            m_openingForm->takeFocus();
            return;
        case Page::Account:
            showAccount();
            return;
        case Page::Desk:
            m_deskForm->takeFocus();
            return;
        case Page::Doubt:
            m_doubt.refresh();
            m_doubtForm->takeFocus();
            return;
        case Page::Bench:
            m_bench.refresh();
            m_benchForm->takeFocus();
            return;
        case Page::Field:
            m_fieldForm->takeFocus();
            return;
        case Page::Administration:
            m_administrationForm->takeFocus();
            return;
        case Page::Arrears:
            showArrears();
            return;
    }
}

void MainWindow::useLanguage(Language language)
{
    m_look.language = language;
    m_language.use(language);
    m_statusLine->showLanguage(language);
    m_status.retranslate();
    m_signIn.retranslate();
    m_sale.useLanguage(language);
    m_opening.retranslate();
    m_account.useLanguage(language);
    m_desk.retranslate();
    m_doubt.retranslate();
    m_bench.retranslate();
    m_field.useLanguage(language);
    m_administration.retranslate();
    m_arrears.useLanguage(language);
    m_search.retranslate();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool presses = isEnter || (key->key() == Qt::Key_Space &&
                                         qobject_cast<QPushButton*>(watched) != nullptr);
        // A key that is held down presses once: what it would press next may cost money.
        if (presses && key->isAutoRepeat()) {
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Closing in the middle of a write would leave the customer with a sale in doubt.
    event->setAccepted(!isWorking());
    if (event->isAccepted()) {
        m_administration.clear();
        m_arrears.clear();
    }
}

}  // namespace wattdesk::app
