#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr std::int64_t kAccounts = 3;
/// How long a sequence of deeds gets.
constexpr int kDeedsMax = 30;

enum class Deed { Reserve, Confirm, Reject, LoseSight, Reverse };

struct Action {
    Deed deed{Deed::Reserve};
    std::int64_t account{1};
    /// The unit of work fails at its end: as if it had never been.
    bool isUndone{false};
    bool isByBank{false};
};

rc::Gen<std::vector<Action>> actions()
{
    return rc::gen::container<std::vector<Action>>(rc::gen::build<Action>(
        rc::gen::set(&Action::deed, rc::gen::element(Deed::Reserve, Deed::Confirm, Deed::Reject,
                                                     Deed::LoseSight, Deed::Reverse)),
        rc::gen::set(&Action::account, rc::gen::inRange<std::int64_t>(1, kAccounts + 1)),
        rc::gen::set(&Action::isUndone, rc::gen::weightedElement<bool>({{4, false}, {1, true}})),
        rc::gen::set(&Action::isByBank)));
}

void showValue(const Action& action, std::ostream& out)
{
    out << static_cast<int>(action.deed) << " on " << action.account
        << (action.isUndone ? " undone" : "");
}

SaleStep stepOf(Deed deed)
{
    switch (deed) {
        case Deed::Reserve:
            return SaleStep::Reserve;
        case Deed::Confirm:
            return SaleStep::Confirm;
        case Deed::Reject:
            return SaleStep::Reject;
        case Deed::LoseSight:
            return SaleStep::LoseSight;
        case Deed::Reverse:
            return SaleStep::Reverse;
    }
    return SaleStep::Reserve;
}

bool wasPosted(SaleState state)
{
    return state == SaleState::Posted || state == SaleState::Reversed;
}

/// What the transition table says of the sales, beside what the store says.
class Model {
public:
    std::map<std::int64_t, SaleState> states;
    std::map<std::int64_t, std::int64_t> lastSaleOf;
    std::map<std::int64_t, PaymentMeans> meansOf;
    std::int64_t posted{0};
    std::set<std::int64_t> touched;
};

}  // namespace

class StoreLaw : public StoreContract {
protected:
    void act(Model& model, const Action& action);
    Expected<void> takeStep(const Sale& sale, SaleStep step, std::int64_t receiptDue);
    void checkAll(const Model& model);
};
WATTDESK_OVER_EVERY_STORE(StoreLaw);

Expected<void> StoreLaw::takeStep(const Sale& sale, SaleStep step, std::int64_t receiptDue)
{
    if (step == SaleStep::Reserve) {
        return store.journal.reserve(sale);
    }
    auto state = store.journal.record(sale.id, step, noteAt(kNoon));
    if (!state) {
        return Unexpected{state.error()};
    }
    if (*state == SaleState::Posted) {
        RC_ASSERT(store.books.post(postingOf(sale, kNoon)).has_value());
        RC_ASSERT(store.books.addToDay(totalOf(sale)).has_value());
        const auto receipt = store.books.issueReceipt(sale.counter, sale.id, kNoon);
        RC_ASSERT(receipt.has_value() && receipt->number == receiptDue);
    }
    return {};
}

void StoreLaw::act(Model& model, const Action& action)
{
    const SaleStep step = stepOf(action.deed);
    std::int64_t id = model.lastSaleOf[action.account];
    const SaleState before = id == 0 ? SaleState::Quoted : model.states[id];
    auto expected = next(before, step);
    if (action.deed == Deed::Reserve) {
        expected = id != 0 && isOpen(before) ? std::nullopt : std::optional{SaleState::Reserved};
        id = static_cast<std::int64_t>(model.states.size()) + 1;
    }
    Sale sale = sampleSale(id, action.account);
    sale.means = action.deed == Deed::Reserve
                     ? (action.isByBank ? PaymentMeans::BankTransfer : PaymentMeans::Cash)
                     : model.meansOf[id];
    const auto done = store.unit.run([&]() -> Expected<void> {
        auto taken = takeStep(sale, step, model.posted + 1);
        return taken && action.isUndone ? Expected<void>{fail(ErrorCode::CardPulled)} : taken;
    });
    if (!expected) {
        const auto code = action.deed == Deed::Reserve ? ErrorCode::SaleOpen
                          : id == 0                    ? ErrorCode::SaleNotFound
                                                       : ErrorCode::SaleStepNotAllowed;
        RC_ASSERT(codeOf(done) == std::optional{code});
        return;
    }
    if (action.isUndone) {
        RC_ASSERT(codeOf(done) == std::optional{ErrorCode::CardPulled});
        return;
    }
    RC_ASSERT(done.has_value());
    model.states[id] = *expected;
    model.touched.insert(id);
    model.lastSaleOf[action.account] = id;
    model.meansOf[id] = sale.means;
    model.posted += *expected == SaleState::Posted ? 1 : 0;
}

void StoreLaw::checkAll(const Model& model)
{
    for (const std::int64_t id : model.touched) {
        const auto record = store.journal.find(SaleId{id});
        RC_ASSERT(record.has_value());
        RC_ASSERT(record->state == model.states.at(id));
        RC_ASSERT(record->receipt.has_value() == wasPosted(record->state));
    }
    const auto balance = store.books.trialBalance(kCompany);
    RC_ASSERT(balance.has_value() && balance->isBalanced());
    RC_ASSERT(balance->debit.hundredths() == model.posted * sampleSale(1, 1).paid.hundredths());
    const auto days = store.books.days(kCompany, kToday, kToday);
    RC_ASSERT(*days == *store.books.recount(kCompany, kToday, kToday));
    RC_ASSERT(store.books.receiptGaps(kCompany)->empty());
}

// Goal: whatever the counters do, each sale is where the transition table puts it, the ledger sums
// to zero, receipts run 1…n, and the day's totals are what the sales add up to. Method: random
// deeds on a few accounts, some undone at the end of their unit of work; a store lives through all
// the sequences of a run, since the law holds from any state on.
TEST_P(StoreLaw, AnySequenceOfDeedsLeavesTheBooksTrue)
{
    Model model;
    EXPECT_TRUE(rc::check([&] {
        const auto sequence = *rc::gen::resize(kDeedsMax, actions());
        model.touched.clear();
        for (const Action& action : sequence) {
            act(model, action);
        }
        checkAll(model);
    }));
}

}  // namespace wattdesk::test
