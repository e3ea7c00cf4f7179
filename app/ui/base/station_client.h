#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/base/account_file.h"
#include "app/ui/base/administration_client.h"
#include "app/ui/base/arrears_client.h"
#include "app/ui/base/field_client.h"
#include "app/ui/base/reply.h"
#include "app/ui/base/tariff_client.h"
#include "cardio/virtual/bench.h"
#include "core/base/expected.h"
#include "core/card/card_change.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/change_slip.h"
#include "core/workflow/sale_desk.h"
#include "reports/receipt_document.h"

namespace wattdesk::app {

/// What never changes while a station is open.
struct StationFacts {
    std::string name;
    std::string counter;
    bool demo{false};
    core::UtcOffset offset;
};

/// An account with what a cashier wants to see beside it.
struct AccountSheet {
    core::Account account;
    core::Tariff tariff;
    std::vector<core::SaleRecord> lastSales;  ///< newest first, at most kLastSales
    bool hasOpenSale{false};
};
inline constexpr std::size_t kLastSales = 5;

struct CardFound {
    core::CardOnReader look;
    std::optional<AccountSheet> sheet;  ///< of look.account
};

/// How many accounts a search lists: more than fit on the screen help nobody. So many may be all
/// that there are, or not.
inline constexpr std::size_t kFoundMax = 12;

/// A sale in doubt with whose it is.
struct OpenSale {
    core::SaleRecord record;
    core::Account account;
};

/// The reader that the station uses, for the status bar and the sale page.
struct ReaderState {
    std::string name;                        ///< empty: none is known
    std::optional<core::ErrorCode> failure;  ///< why there is none
    bool hasCard{false};
    std::uint64_t insertion{0};
    friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

/// Everything on the virtual bench.
struct BenchSheet {
    std::vector<cardio::BenchCard> cards;
    std::vector<cardio::MeterDisplay> meters;
    std::optional<cardio::BenchInsertion> insertion;  ///< when this answer follows one
};

/// A receipt to be written as a PDF.
struct ReceiptOrder {
    core::SaleId sale;
    QString path;
    bool isCopy{false};  ///< a reprint: marked and counted
    reports::Language language{reports::Language::Chinese};
};

/// The slip of what was changed of an account at that moment, to be written as a PDF.
struct ChangeSlipOrder {
    core::AccountNumber account;
    core::ChangeMoment moment;
    QString path;
    reports::Language language{reports::Language::Chinese};
};

/// Everything that may take time, asked for on the window's thread and answered there later: the
/// station, its cards and its bench. Requests are served one after the other, in order. Only the
/// operator who signed in last does anything.
class StationClient : public QObject,
                      public FieldClient,
                      public AdministrationClient,
                      public TariffClient,
                      public ArrearsClient {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Opens the station's folder and its key store. First of all calls, and again after a failure.
    /// A demo needs no passphrase; KeyStorePassphrase asks for one.
    virtual void open(const QString& keyPassphrase, Reply<StationFacts> reply) = 0;
    virtual void signIn(const QString& login, const QString& password,
                        Reply<core::Actor> reply) = 0;
    virtual void changePassword(const QString& login, const QString& oldPassword,
                                const QString& newPassword, Reply<core::Actor> reply) = 0;
    virtual void signOut() = 0;

    /// Settles what it can of the sales that an earlier run left open.
    virtual void recover(Reply<std::vector<OpenSale>> reply) = 0;
    virtual void openSales(Reply<std::vector<OpenSale>> reply) = 0;
    virtual void settleByEvidence(core::SaleId id, bool cardTookIt, const QString& reason,
                                  Reply<core::SaleRecord> reply) = 0;

    virtual void lookAtCard(Reply<CardFound> reply) = 0;
    virtual void loadAccount(const core::AccountNumber& number, Reply<AccountSheet> reply) = 0;
    /// At most kFoundMax.
    virtual void search(const QString& text, Reply<std::vector<core::Account>> reply) = 0;
    virtual void quote(const core::Account& account, const core::SaleOrder& order,
                       const std::optional<core::CardSnapshot>& card,
                       Reply<core::SaleQuote> reply) = 0;
    /// The word of a second person for what the operator is about to do.
    virtual void approve(const SecondPerson& second, Reply<core::Approval> reply) = 0;
    virtual void sell(const core::AccountNumber& number, const core::SaleOrder& order,
                      const core::CardSnapshot& seen, Reply<core::SaleOutcome> reply) = 0;

    virtual void tariffs(Reply<std::vector<core::Tariff>> reply) = 0;
    virtual void registerAccount(const core::AccountForm& form, Reply<core::Account> reply) = 0;
    virtual void saveReceipt(const ReceiptOrder& order, Reply<void> reply) = 0;
    virtual void saveChangeSlip(const ChangeSlipOrder& order, Reply<void> reply) = 0;

    virtual void loadFile(const core::AccountNumber& number, Reply<AccountFile> reply) = 0;
    /// Looks at the card on the reader, and says what the operation would do, with the deed that it
    /// is about.
    virtual void planOperation(Operation operation, const core::AccountNumber& number,
                               const std::optional<core::SaleId>& deed,
                               Reply<OperationPlan> reply) = 0;
    /// What the payment with a reissue or a meter replacement would be.
    virtual void quotePayment(Operation operation, const core::AccountNumber& number,
                              const core::SaleOrder& order, Reply<core::SaleQuote> reply) = 0;
    virtual void carryOut(const OperationRequest& request, Reply<OperationDone> reply) = 0;
    /// Newest first.
    virtual void tickets(Reply<std::vector<TicketSheet>> reply) = 0;
    virtual void openTicket(const core::AccountNumber& number, core::TicketKind kind,
                            const QString& finding, Reply<void> reply) = 0;
    virtual void endTicket(core::TicketId id, const QString& outcome, Reply<void> reply) = 0;

    virtual void bench(Reply<BenchSheet> reply) = 0;
    virtual void benchNewCard(Reply<BenchSheet> reply) = 0;
    virtual void benchInsert(const std::string& card, Reply<BenchSheet> reply) = 0;
    virtual void benchRemove(Reply<BenchSheet> reply) = 0;
    /// The card on the reader into the meter and back.
    virtual void benchTap(const std::string& meter, Reply<BenchSheet> reply) = 0;
    virtual void benchConsume(const std::string& meter, core::Energy energy,
                              Reply<BenchSheet> reply) = 0;

signals:
    void readerChanged(const wattdesk::app::ReaderState& state);
    /// Where the card write stands that was asked for last.
    void cardStep(wattdesk::core::CardStep step);
    /// How many rows the import that runs has read so far.
    void importProgress(qint64 rows);
    /// How many accounts the settlement that runs has looked at so far.
    void settlementProgress(qint64 accounts);
    /// How many accounts of how many the preview that runs has priced so far.
    void previewProgress(qint64 done, qint64 all);
    /// How many accounts with old prices have been written into the file so far.
    void campaignProgress(qint64 accounts);
    /// Whether the database answered when it was last asked: by a request that failed for its sake,
    /// or by the look that is taken at it while nothing else is to do.
    void databaseChanged(bool answers);
};

}  // namespace wattdesk::app
