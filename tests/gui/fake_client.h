#pragma once

#include <vector>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/station_client.h"

namespace wattdesk::test {

/// Keeps every request until the test answers it: so late, early and never are all tried.
class FakeClient final : public app::StationClient {
public:
    template <class T>
    using Replies = std::vector<app::Reply<T>>;

    Replies<app::StationFacts> opens;
    Replies<core::Actor> signIns;
    Replies<core::Actor> changes;
    Replies<std::vector<app::OpenSale>> lists;
    Replies<core::SaleRecord> evidences;
    Replies<app::CardFound> looks;
    Replies<app::AccountSheet> loads;
    Replies<std::vector<core::Account>> searches;
    Replies<core::SaleQuote> quotes;
    Replies<core::SaleOutcome> sales;
    Replies<core::Approval> approvals;
    Replies<std::vector<core::Tariff>> tariffLists;
    Replies<core::Account> registrations;
    Replies<void> receipts;
    Replies<void> slips;
    Replies<app::BenchSheet> benches;
    Replies<app::AccountFile> files;
    Replies<app::OperationPlan> plans;
    Replies<app::OperationDone> dones;
    Replies<std::vector<app::TicketSheet>> ticketLists;
    Replies<void> ticketDeeds;
    Replies<app::FieldCardSeen> fieldLooks;
    Replies<core::FieldCardOrder> fieldOrders;
    Replies<void> fieldClears;
    Replies<core::CheckReport> checkReports;
    Replies<void> saves;

    Replies<core::ImportReport> imports;
    Replies<core::HouseRules> rules;
    Replies<app::CardStockSheet> stocks;
    Replies<void> intakes;
    Replies<std::vector<app::OperatorSheet>> operatorLists;
    Replies<app::OperatorDone> operatorDones;
    std::vector<app::OperatorOrder> operatorOrders;

    Replies<app::DebtorPage> debtorPages;
    std::vector<app::ReminderOrder> reminderOrders;
    Replies<qint64> reminders;
    Replies<app::ArrearsSheet> arrearsSheets;
    Replies<std::vector<core::ArrearsPart>> arrearsQuotes;
    Replies<app::ArrearsDone> arrearsDones;
    Replies<core::LateFeeRules> lateFees;

    std::vector<core::AccountForm> accountForms;
    std::vector<core::SaleOrder> quoted;
    std::vector<core::SaleOrder> sold;
    std::vector<QString> searched;
    std::vector<app::ReceiptOrder> receiptOrders;
    std::vector<app::ChangeSlipOrder> slipOrders;
    std::vector<std::optional<core::SaleId>> planned;  ///< the deeds that plans were asked for
    std::vector<bool> evidenceTook;
    std::vector<app::OperationRequest> operations;
    std::vector<QString> findings;
    std::vector<app::FieldIssue> fieldIssues;
    std::vector<app::DocumentOrder> documents;

    void open(const QString&, app::Reply<app::StationFacts> r) override { opens.push_back(r); }
    void signIn(const QString&, const QString&, app::Reply<core::Actor> r) override
    {
        signIns.push_back(r);
    }
    void changePassword(const QString&, const QString&, const QString&,
                        app::Reply<core::Actor> r) override
    {
        changes.push_back(r);
    }
    void signOut() override {}
    void recover(app::Reply<std::vector<app::OpenSale>> r) override { lists.push_back(r); }
    void openSales(app::Reply<std::vector<app::OpenSale>> r) override { lists.push_back(r); }
    void settleByEvidence(core::SaleId, bool took, const QString&,
                          app::Reply<core::SaleRecord> r) override
    {
        evidenceTook.push_back(took);
        evidences.push_back(r);
    }
    void lookAtCard(app::Reply<app::CardFound> r) override { looks.push_back(r); }
    void loadAccount(const core::AccountNumber&, app::Reply<app::AccountSheet> r) override
    {
        loads.push_back(r);
    }
    void search(const QString& text, app::Reply<std::vector<core::Account>> r) override
    {
        searched.push_back(text);
        searches.push_back(r);
    }
    void quote(const core::Account&, const core::SaleOrder& order,
               const std::optional<core::CardSnapshot>&, app::Reply<core::SaleQuote> r) override
    {
        quoted.push_back(order);
        quotes.push_back(r);
    }
    std::vector<app::SecondPerson> seconds;
    void approve(const app::SecondPerson& second, app::Reply<core::Approval> r) override
    {
        seconds.push_back(second);
        approvals.push_back(r);
    }
    void sell(const core::AccountNumber&, const core::SaleOrder& order, const core::CardSnapshot&,
              app::Reply<core::SaleOutcome> r) override
    {
        sold.push_back(order);
        sales.push_back(r);
    }
    void tariffs(app::Reply<std::vector<core::Tariff>> r) override { tariffLists.push_back(r); }
    void registerAccount(const core::AccountForm& form, app::Reply<core::Account> r) override
    {
        accountForms.push_back(form);
        registrations.push_back(r);
    }
    void saveReceipt(const app::ReceiptOrder& order, app::Reply<void> r) override
    {
        receiptOrders.push_back(order);
        receipts.push_back(r);
    }
    void loadFile(const core::AccountNumber&, app::Reply<app::AccountFile> r) override
    {
        files.push_back(r);
    }
    void saveChangeSlip(const app::ChangeSlipOrder& order, app::Reply<void> r) override
    {
        slipOrders.push_back(order);
        slips.push_back(r);
    }
    void quotePayment(app::Operation, const core::AccountNumber&, const core::SaleOrder& order,
                      app::Reply<core::SaleQuote> r) override
    {
        quoted.push_back(order);
        quotes.push_back(r);
    }
    void planOperation(app::Operation, const core::AccountNumber&,
                       const std::optional<core::SaleId>& deed,
                       app::Reply<app::OperationPlan> r) override
    {
        planned.push_back(deed);
        plans.push_back(r);
    }
    void carryOut(const app::OperationRequest& request, app::Reply<app::OperationDone> r) override
    {
        operations.push_back(request);
        dones.push_back(r);
    }
    void tickets(app::Reply<std::vector<app::TicketSheet>> r) override { ticketLists.push_back(r); }
    void openTicket(const core::AccountNumber&, core::TicketKind, const QString& finding,
                    app::Reply<void> r) override
    {
        findings.push_back(finding);
        ticketDeeds.push_back(r);
    }
    void endTicket(core::TicketId, const QString& outcome, app::Reply<void> r) override
    {
        findings.push_back(outcome);
        ticketDeeds.push_back(r);
    }
    void lookAtFieldCard(app::Reply<app::FieldCardSeen> r) override { fieldLooks.push_back(r); }
    void issueFieldCard(const app::FieldIssue& issue, app::Reply<core::FieldCardOrder> r) override
    {
        fieldIssues.push_back(issue);
        fieldOrders.push_back(r);
    }
    void clearFieldCard(const core::CardSerial&, app::Reply<void> r) override
    {
        fieldClears.push_back(r);
    }
    void collectCheckCard(app::Reply<core::CheckReport> r) override { checkReports.push_back(r); }
    void saveDocument(const app::DocumentOrder& order, app::Reply<void> r) override
    {
        documents.push_back(order);
        saves.push_back(r);
    }
    std::vector<app::ImportOrder> importOrders;
    int importCancels{0};
    std::vector<core::HouseRules> rulesSet;
    std::vector<app::BatchOrder> batches;

    void importAccounts(const app::ImportOrder& order, app::Reply<core::ImportReport> r) override
    {
        importOrders.push_back(order);
        imports.push_back(r);
    }
    void cancelImport() override { ++importCancels; }
    Replies<app::SettlementOverview> overviews;
    Replies<app::SettlementSheet> settlementSheets;
    Replies<core::PeriodReading> periodReadings;
    Replies<core::CollectedReadings> collectedReadings;
    std::vector<core::Period> collectedPeriods;
    Replies<core::PeriodStatement> periodStatements;
    std::vector<app::SettlementOrder> settlementOrders;
    std::vector<core::PeriodReadingForm> readingForms;
    int settlementCancels{0};

    void settlements(app::Reply<app::SettlementOverview> r) override { overviews.push_back(r); }
    void settlePeriod(const app::SettlementOrder& order,
                      app::Reply<app::SettlementSheet> r) override
    {
        settlementOrders.push_back(order);
        settlementSheets.push_back(r);
    }
    void cancelSettlement() override { ++settlementCancels; }
    void enterReading(const core::AccountNumber&, const core::PeriodReadingForm& form,
                      app::Reply<core::PeriodReading> r) override
    {
        readingForms.push_back(form);
        periodReadings.push_back(r);
    }
    void collectReadings(core::Period period, app::Reply<core::CollectedReadings> r) override
    {
        collectedPeriods.push_back(period);
        collectedReadings.push_back(r);
    }
    void periodStatement(const core::AccountNumber&, core::Period,
                         app::Reply<core::PeriodStatement> r) override
    {
        periodStatements.push_back(r);
    }
    void houseRules(app::Reply<core::HouseRules> r) override { rules.push_back(r); }
    void setHouseRules(const core::HouseRules&, const core::HouseRules& after,
                       app::Reply<core::HouseRules> r) override
    {
        rulesSet.push_back(after);
        rules.push_back(r);
    }
    void cardStock(app::Reply<app::CardStockSheet> r) override { stocks.push_back(r); }
    void takeIntoStock(const app::BatchOrder& order, app::Reply<void> r) override
    {
        batches.push_back(order);
        intakes.push_back(r);
    }
    void operators(app::Reply<std::vector<app::OperatorSheet>> r) override
    {
        operatorLists.push_back(r);
    }
    void keepOperator(const app::OperatorOrder& order, app::Reply<app::OperatorDone> r) override
    {
        operatorOrders.push_back(order);
        operatorDones.push_back(r);
    }
    Replies<app::TariffSheet> tariffSheets;
    Replies<core::TariffReview> reviews;
    Replies<core::TariffVersion> publications;
    Replies<app::TariffPreview> previews;
    Replies<app::TariffDocument> tariffReads;
    Replies<void> tariffSaves;
    std::vector<core::Tariff> checked;
    std::vector<app::TariffPublication> published;
    std::vector<core::Tariff> previewed;
    std::vector<core::Tariff> savedTariffs;
    int previewCancels{0};

    void tariffSheet(app::Reply<app::TariffSheet> r) override { tariffSheets.push_back(r); }
    void checkTariff(const core::Tariff& draft, app::Reply<core::TariffReview> r) override
    {
        checked.push_back(draft);
        reviews.push_back(r);
    }
    void publishTariff(const app::TariffPublication& publication,
                       app::Reply<core::TariffVersion> r) override
    {
        published.push_back(publication);
        publications.push_back(r);
    }
    void previewTariff(const core::Tariff& draft, app::Reply<app::TariffPreview> r) override
    {
        previewed.push_back(draft);
        previews.push_back(r);
    }
    void cancelPreview() override { ++previewCancels; }
    void readTariff(const QString&, app::Reply<app::TariffDocument> r) override
    {
        tariffReads.push_back(r);
    }
    void saveTariff(const QString&, const core::Tariff& tariff, app::Reply<void> r) override
    {
        savedTariffs.push_back(tariff);
        tariffSaves.push_back(r);
    }
    std::vector<app::CampaignQuery> campaignQueries;
    Replies<app::CampaignPage> campaignPages;
    std::vector<app::CampaignOrder> campaignOrders;
    Replies<std::optional<qint64>> campaignFiles;
    int campaignCancels{0};

    void campaign(const app::CampaignQuery& query, app::Reply<app::CampaignPage> r) override
    {
        campaignQueries.push_back(query);
        campaignPages.push_back(r);
    }
    void saveCampaign(const app::CampaignOrder& order, app::Reply<std::optional<qint64>> r) override
    {
        campaignOrders.push_back(order);
        campaignFiles.push_back(r);
    }
    void cancelCampaign() override { ++campaignCancels; }
    std::vector<app::DebtorQuery> debtorQueries;
    std::vector<core::Money> arrearsQuoted;
    std::vector<app::ArrearsRequest> arrearsRequests;
    std::vector<core::LateFeeRule> lateFeesAdded;

    void writeReminders(const app::ReminderOrder& order, app::Reply<qint64> r) override
    {
        reminderOrders.push_back(order);
        reminders.push_back(r);
    }
    void debtors(const app::DebtorQuery& query, app::Reply<app::DebtorPage> r) override
    {
        debtorQueries.push_back(query);
        debtorPages.push_back(r);
    }
    void arrearsOf(const core::AccountNumber&, app::Reply<app::ArrearsSheet> r) override
    {
        arrearsSheets.push_back(r);
    }
    void quoteArrears(const core::AccountNumber&, core::Money amount,
                      app::Reply<std::vector<core::ArrearsPart>> r) override
    {
        arrearsQuoted.push_back(amount);
        arrearsQuotes.push_back(r);
    }
    void carryOutArrears(const app::ArrearsRequest& request,
                         app::Reply<app::ArrearsDone> r) override
    {
        arrearsRequests.push_back(request);
        arrearsDones.push_back(r);
    }
    void lateFeeRules(app::Reply<core::LateFeeRules> r) override { lateFees.push_back(r); }
    void addLateFeeRule(const core::LateFeeRule& rule, app::Reply<core::LateFeeRules> r) override
    {
        lateFeesAdded.push_back(rule);
        lateFees.push_back(r);
    }
    void bench(app::Reply<app::BenchSheet> r) override { benches.push_back(r); }
    void benchNewCard(app::Reply<app::BenchSheet> r) override { benches.push_back(r); }
    void benchInsert(const std::string&, app::Reply<app::BenchSheet> r) override
    {
        benches.push_back(r);
    }
    void benchRemove(app::Reply<app::BenchSheet> r) override { benches.push_back(r); }
    void benchTap(const std::string&, app::Reply<app::BenchSheet> r) override
    {
        benches.push_back(r);
    }
    void benchConsume(const std::string&, core::Energy, app::Reply<app::BenchSheet> r) override
    {
        benches.push_back(r);
    }
};

/// Answers every question as the test says and remembers what was asked.
class FakeDialogs final : public app::Dialogs {
public:
    std::optional<app::Answer> answer;
    QString file;
    QString proposed;  ///< name of the file that was asked for last
    std::vector<app::Question> asked;

    std::optional<app::Answer> ask(const app::Question& question) override
    {
        asked.push_back(question);
        return answer;
    }
    QString openFile(const QString&, const QString&) override { return file; }
    QString chooseFile(const QString&, const QString& name, const QString&) override
    {
        proposed = name;
        return file;
    }
};

}  // namespace wattdesk::test
