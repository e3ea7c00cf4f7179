#include "tests/support/memory_store.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr std::int64_t kFirstAccountNumber = 100'001;

struct ReceiptRow {
    CounterId counter;
    std::int64_t number{0};
    Instant at;
};

using DayKey = std::tuple<OrganisationId, Date, CounterId, OperatorId, PaymentMeans>;

/// Everything the store holds. Copied when a unit of work begins, put back when it fails.
struct Tables {
    std::map<OrganisationId, Organisation> organisations;
    std::map<CounterId, Counter> counters;
    std::map<CounterId, std::int64_t> lastReceipt;
    std::map<OperatorId, Operator> operators;
    std::map<std::pair<TariffId, int>, TariffVersion> tariffs;  // by version
    std::map<AccountId, Account> accounts;
    std::map<AccountId, std::map<Date, TariffId>> formerTariffs;  ///< by the day until which
    std::map<CustomerId, Customer> customers;
    std::map<AccountId, std::vector<AccountChange>> changes;  // oldest first, as all histories
    std::map<CardSerial, std::vector<CardRecord>> cards;
    std::vector<CardBatch> batches;
    std::map<AccountId, std::vector<MeterReading>> readings;
    std::map<OrganisationId, HouseRules> rules;
    std::map<TicketId, FieldTicket> tickets;
    std::int64_t lastAccountNumber{kFirstAccountNumber - 1};
    std::map<SaleId, SaleRecord> sales;
    std::map<SaleId, ReceiptRow> receipts;
    std::map<PostingId, Posting> postings;
    std::map<DayKey, DailyTotal> days;
    std::map<ChargeId, OutstandingCharge> charges;
    std::vector<ChargeSettlement> settlements;
    std::map<AccountId, RepaymentPlan> plans;
    std::map<OrganisationId, LateFeeRules> lateFees;
    std::map<VoucherId, Voucher> vouchers;
    std::map<CounterId, std::vector<AuditLink>> audit;
    std::map<AccountId, std::map<Period, std::vector<PeriodReading>>> periodReadings;
    std::map<AccountId, std::map<Date, SupplyContract>> contracts;
    std::map<AccountId, MeterShare> shares;  // by child
    std::map<AccountId, std::map<Period, SettlementRow>> settled;
    std::vector<SettlementRun> runs;

    bool knows(OrganisationId organisation, CounterId counter, OperatorId by) const
    {
        return organisations.contains(organisation) && counters.contains(counter) &&
               operators.contains(by);
    }
    bool hasTariff(TariffId id) const
    {
        const auto first = tariffs.lower_bound({id, 0});
        return first != tariffs.end() && first->first.first == id;
    }
    TariffHistory tariffsOf(const Account& account) const
    {
        TariffHistory history{account.tariff, {}};
        if (const auto found = formerTariffs.find(account.id); found != formerTariffs.end()) {
            for (const auto& [until, tariff] : found->second) {
                history.formers.push_back({tariff, until});
            }
        }
        return history;
    }
    /// Whether an open sale of another account than `mover` moves its account to this meter.
    bool isMeterHeld(const MeterNumber& meter, AccountId mover) const
    {
        return std::any_of(sales.begin(), sales.end(), [&](const auto& entry) {
            const SaleRecord& record = entry.second;
            return isOpen(record.state) && record.sale.account != mover &&
                   record.sale.meterChange && record.sale.meterChange->to == meter;
        });
    }
    bool isMeterInUse(const MeterNumber& meter) const
    {
        return std::any_of(accounts.begin(), accounts.end(), [&](const auto& entry) {
            const Account& account = entry.second;
            return account.standing.state != AccountState::Closed && account.point.meter == meter;
        });
    }
};

/// The last `limit` of a history, newest first.
template <class Item>
std::vector<Item> newestOf(const std::map<AccountId, std::vector<Item>>& histories,
                           AccountId account, std::size_t limit)
{
    const auto history = histories.find(account);
    if (history == histories.end()) {
        return {};
    }
    std::vector<Item> found(history->second.rbegin(), history->second.rend());
    if (found.size() > limit) {
        found.resize(limit);
    }
    return found;
}

struct Shared {
    Tables tables;
    bool inWork{false};
    std::recursive_mutex mutex;

    using Lock = std::lock_guard<std::recursive_mutex>;
    Tables& writable()
    {
        assert(inWork && "writing needs a unit of work");
        return tables;
    }
};

std::string folded(std::string_view text)
{
    std::string out = trimmed(halfWidth(text));
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool isTail(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::vector<std::string> suffixes(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isTail(text[at])) {
            out.push_back(text.substr(at));
        }
    }
    return out;
}

/// The initials of the few hanzi that the tests use; Latin letters and digits as they are.
std::string initials(const std::string& foldedName)
{
    static const std::map<std::string_view, char> kInitials{
        {"张", 'z'}, {"王", 'w'}, {"李", 'l'}, {"赵", 'z'}, {"刘", 'l'}, {"陈", 'c'},
        {"三", 's'}, {"四", 's'}, {"五", 'w'}, {"小", 'x'}, {"明", 'm'}, {"红", 'h'},
        {"伟", 'w'}, {"芳", 'f'}, {"强", 'q'}, {"吉", 'j'}, {"店", 'd'}, {"商", 's'},
    };
    std::string out;
    for (std::size_t at = 0; at < foldedName.size();) {
        std::size_t length = 1;
        while (at + length < foldedName.size() && isTail(foldedName[at + length])) {
            ++length;
        }
        const auto known = kInitials.find(std::string_view{foldedName}.substr(at, length));
        const char first = foldedName[at];
        if (known != kInitials.end()) {
            out.push_back(known->second);
        } else if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) {
            out.push_back(first);
        }
        at += length;
    }
    return out;
}

std::vector<std::string> termsOf(const Account& account)
{
    const std::string name = folded(account.customer.name);
    const std::string phone = folded(account.customer.phone);
    const std::string meter = account.point.meter.digits();
    std::vector<std::string> terms = suffixes(name);
    const std::vector<std::string> address = suffixes(folded(account.point.address));
    terms.insert(terms.end(), address.begin(), address.end());
    terms.push_back(initials(name));
    terms.push_back(account.number.digits());
    terms.push_back(shown(account.number));
    terms.push_back(phone);
    constexpr std::size_t kTail = 4;
    if (phone.size() > kTail) {
        terms.push_back(phone.substr(phone.size() - kTail));
    }
    terms.push_back(meter);
    terms.push_back(meter.substr(std::min(meter.find_first_not_of('0'), meter.size())));
    if (account.standing.card) {
        terms.push_back(folded(account.standing.card->text()));
    }
    return terms;
}

/// The first of the account's terms, in their order, that begins with `needle`.
std::optional<std::string> matchIn(const Account& account, const std::string& needle)
{
    std::optional<std::string> best;
    for (const std::string& term : termsOf(account)) {
        if (term.starts_with(needle) && (!best || term < *best)) {
            best = term;
        }
    }
    return best;
}

class MemoryUnitOfWork final : public UnitOfWork {
public:
    explicit MemoryUnitOfWork(Shared& shared) : m_shared{shared} {}

    Expected<void> run(const std::function<Expected<void>()>& work) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(!m_shared.inWork && "a unit of work does not nest");
        const Tables before = m_shared.tables;
        m_shared.inWork = true;
        auto done = work();
        m_shared.inWork = false;
        if (!done) {
            m_shared.tables = before;
        }
        return done;
    }

private:
    Shared& m_shared;
};

bool hasOtherPrices(const Account& account, const CardPrices& wanted)
{
    const AccountState state = account.standing.state;
    return account.tariff == wanted.tariff && account.standing.prices != wanted &&
           account.point.mode == MeterMode::Money &&
           (state == AccountState::Active || state == AccountState::Suspended);
}

class MemoryAccountBook final : public AccountBook {
public:
    explicit MemoryAccountBook(Shared& shared) : m_shared{shared} {}

    Expected<AccountNumber> drawNumber() override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        std::optional<AccountNumber> number;
        do {
            number = AccountNumber::parse(std::to_string(++tables.lastAccountNumber));
        } while (number && holderOf(*number) != nullptr);
        if (!number) {
            return fail(ErrorCode::StoreFailed, "no account number is left");
        }
        return *number;
    }

    Expected<void> add(const Account& account) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (tables.accounts.contains(account.id)) {
            return fail(ErrorCode::StoreConflict, "account id is taken");
        }
        if (holderOf(account.number) != nullptr) {
            return fail(ErrorCode::AccountNumberTaken, account.number.digits());
        }
        if (!tables.organisations.contains(account.organisation) ||
            !tables.hasTariff(account.tariff)) {
            return fail(ErrorCode::StoreConflict, "no such organisation or tariff");
        }
        const auto customer = tables.customers.find(account.customer.id);
        if (customer != tables.customers.end() && customer->second != account.customer) {
            return fail(ErrorCode::StoreConflict, "customer differs");
        }
        for (const auto& [id, other] : tables.accounts) {
            if (other.point.id == account.point.id && !samePlace(other.point, account.point)) {
                return fail(ErrorCode::StoreConflict, "service point differs");
            }
        }
        if (auto allowed = checkStanding(account, account.standing); !allowed) {
            return allowed;
        }
        tables.customers.insert_or_assign(account.customer.id, account.customer);
        tables.accounts.emplace(account.id, account);
        return {};
    }

    Expected<void> amend(const Account& account) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto found = tables.accounts.find(account.id);
        if (found == tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(account.id));
        }
        Account changed = found->second;
        if (changed.point.id != account.point.id) {
            return fail(ErrorCode::StoreConflict, "the account stands at another point");
        }
        changed.customer = account.customer;
        changed.point = account.point;
        if (auto allowed = checkStanding(changed, changed.standing); !allowed) {
            return allowed;
        }
        if (!tables.organisations.contains(account.customer.organisation) ||
            !tables.organisations.contains(account.point.organisation)) {
            return fail(ErrorCode::StoreConflict, "no such organisation");
        }
        found->second = changed;
        tables.customers.insert_or_assign(account.customer.id, account.customer);
        for (auto& [id, other] : tables.accounts) {
            if (other.customer.id == account.customer.id) {
                other.customer = account.customer;
            }
            if (other.point.id == account.point.id) {
                const MeterNumber meter = other.point.meter;
                other.point = account.point;
                other.point.meter = meter;
            }
        }
        return {};
    }

    Expected<void> setTariff(AccountId id, TariffId tariff, Date day) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto found = tables.accounts.find(id);
        if (found == tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(id));
        }
        if (!tables.hasTariff(tariff)) {
            return fail(ErrorCode::StoreConflict, "no such tariff");
        }
        tables.formerTariffs[id].emplace(day, found->second.tariff);
        found->second.tariff = tariff;
        return {};
    }

    Expected<TariffHistory> tariffsOf(AccountId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.accounts.find(id);
        if (found == m_shared.tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(id));
        }
        return m_shared.tables.tariffsOf(found->second);
    }

    Expected<void> setStanding(AccountId id, const AccountStanding& standing) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.writable().accounts.find(id);
        if (found == m_shared.tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(id));
        }
        if (auto allowed = checkStanding(found->second, standing); !allowed) {
            return allowed;
        }
        found->second.standing = standing;
        return {};
    }

    Expected<Account> hold(AccountId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        // A unit of work keeps all others out.
        static_cast<void>(m_shared.writable());
        return byId(id);
    }

    Expected<void> addToStanding(AccountId id, Money surplus, Money arrears) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.writable().accounts.find(id);
        if (found == m_shared.tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(id));
        }
        AccountStanding& standing = found->second.standing;
        standing.surplus = standing.surplus.plus(surplus).value();
        standing.arrears = standing.arrears.plus(arrears).value();
        return {};
    }

    Expected<Account> byId(AccountId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.accounts.find(id);
        if (found == m_shared.tables.accounts.end()) {
            return fail(ErrorCode::AccountNotFound, toText(id));
        }
        return found->second;
    }

    Expected<Account> byNumber(const AccountNumber& number) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const Account* found = holderOf(number);
        if (found == nullptr) {
            return fail(ErrorCode::AccountNotFound, number.digits());
        }
        return *found;
    }

    Expected<std::optional<Account>> byCard(const CardSerial& serial) override
    {
        const Shared::Lock lock{m_shared.mutex};
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (account.standing.card == serial) {
                return account;
            }
        }
        return std::nullopt;
    }

    Expected<std::optional<Account>> byMeter(const MeterNumber& meter) override
    {
        const Shared::Lock lock{m_shared.mutex};
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (account.point.meter == meter && account.standing.state != AccountState::Closed) {
                return account;
            }
        }
        return std::nullopt;
    }

    Expected<std::vector<Account>> ofTariff(TariffId tariff, AccountId after,
                                            std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Account> found;
        const auto& accounts = m_shared.tables.accounts;
        for (auto each = accounts.upper_bound(after); each != accounts.end(); ++each) {
            const Account& account = each->second;
            if (account.tariff == tariff && account.standing.state != AccountState::Closed &&
                found.size() < limit) {
                found.push_back(account);
            }
        }
        return found;
    }

    Expected<std::int64_t> countOfTariff(TariffId tariff) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto& accounts = m_shared.tables.accounts;
        return std::count_if(accounts.begin(), accounts.end(), [&](const auto& entry) {
            return entry.second.tariff == tariff &&
                   entry.second.standing.state != AccountState::Closed;
        });
    }

    Expected<std::vector<Account>> withOtherPrices(const CardPrices& wanted,
                                                   const AccountNumber& after,
                                                   std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Account> found;
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (hasOtherPrices(account, wanted) && account.number > after) {
                found.push_back(account);
            }
        }
        std::sort(found.begin(), found.end(),
                  [](const Account& a, const Account& b) { return a.number < b.number; });
        found.resize(std::min(found.size(), limit));
        return found;
    }

    Expected<std::int64_t> countWithOtherPrices(const CardPrices& wanted) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto& accounts = m_shared.tables.accounts;
        return std::count_if(accounts.begin(), accounts.end(), [&](const auto& entry) {
            return hasOtherPrices(entry.second, wanted);
        });
    }

    Expected<std::vector<Account>> ofCustomer(CustomerId customer) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Account> found;
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (account.customer.id == customer) {
                found.push_back(account);
            }
        }
        std::sort(found.begin(), found.end(),
                  [](const Account& a, const Account& b) { return a.number < b.number; });
        return found;
    }

    Expected<std::vector<Account>> search(OrganisationId organisation, std::string_view text,
                                          std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const std::string needle = folded(text);
        std::vector<Account> found;
        if (needle.empty()) {
            return found;
        }
        std::set<std::pair<std::string, AccountId>> matches;
        for (const auto& [id, account] : m_shared.tables.accounts) {
            const auto match = matchIn(account, needle);
            if (match && account.organisation == organisation) {
                matches.emplace(*match, id);
            }
        }
        for (const auto& [term, id] : matches) {
            if (found.size() < limit) {
                found.push_back(m_shared.tables.accounts.at(id));
            }
        }
        std::sort(found.begin(), found.end(),
                  [](const Account& a, const Account& b) { return a.number < b.number; });
        return found;
    }

private:
    /// The meter's number belongs to the account, so the place may have carried another before.
    static bool samePlace(ServicePoint known, const ServicePoint& point)
    {
        known.meter = point.meter;
        return known == point;
    }

    const Account* holderOf(const AccountNumber& number) const
    {
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (account.number == number) {
                return &account;
            }
        }
        return nullptr;
    }

    Expected<void> checkStanding(const Account& account, const AccountStanding& standing) const
    {
        if (standing.state != AccountState::Closed &&
            m_shared.tables.isMeterHeld(account.point.meter, account.id)) {
            return fail(ErrorCode::AccountMeterTaken, account.point.meter.digits());
        }
        for (const auto& [id, other] : m_shared.tables.accounts) {
            if (id == account.id) {
                continue;
            }
            if (standing.state != AccountState::Closed &&
                other.standing.state != AccountState::Closed &&
                other.point.meter == account.point.meter) {
                return fail(ErrorCode::AccountMeterTaken, account.point.meter.digits());
            }
            if (standing.card && other.standing.card == standing.card) {
                return fail(ErrorCode::StoreConflict, "the card is another account's");
            }
        }
        return {};
    }

    Shared& m_shared;
};

class MemorySaleJournal final : public SaleJournal {
public:
    explicit MemorySaleJournal(Shared& shared) : m_shared{shared} {}

    Expected<void> reserve(const Sale& sale) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (tables.sales.contains(sale.id)) {
            return fail(ErrorCode::StoreConflict, "sale id is known");
        }
        for (const auto& [id, other] : tables.sales) {
            const bool isSameCard = other.sale.card == sale.card && sale.card != CardSerial{};
            if (isOpen(other.state) && (other.sale.account == sale.account || isSameCard)) {
                return fail(ErrorCode::SaleOpen, toText(id));
            }
        }
        if (sale.meterChange && (tables.isMeterInUse(sale.meterChange->to) ||
                                 tables.isMeterHeld(sale.meterChange->to, sale.account))) {
            return fail(ErrorCode::AccountMeterTaken, sale.meterChange->to.digits());
        }
        if (!tables.knows(sale.organisation, sale.counter, sale.seller) ||
            !tables.accounts.contains(sale.account) || !tables.hasTariff(sale.tariff) ||
            (sale.corrects && !tables.sales.contains(*sale.corrects)) ||
            (sale.grounds.approver && !tables.operators.contains(sale.grounds.approver)) ||
            (sale.ownerChange && !tables.customers.contains(sale.ownerChange->from))) {
            return fail(ErrorCode::StoreConflict, "the sale refers to something not there");
        }
        SaleRecord record;
        record.sale = sale;
        record.state = SaleState::Reserved;
        record.steps.push_back({SaleStep::Reserve, {sale.at, sale.seller, sale.counter, {}}});
        tables.sales.emplace(sale.id, std::move(record));
        return {};
    }

    Expected<SaleState> record(SaleId id, SaleStep step, const StepNote& note) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto found = tables.sales.find(id);
        if (found == tables.sales.end()) {
            return fail(ErrorCode::SaleNotFound, toText(id));
        }
        const auto state = next(found->second.state, step);
        if (!state) {
            return fail(ErrorCode::SaleStepNotAllowed, toText(id));
        }
        if (!tables.counters.contains(note.counter) || !tables.operators.contains(note.by)) {
            return fail(ErrorCode::StoreConflict, "the step refers to something not there");
        }
        found->second.state = *state;
        found->second.steps.push_back({step, note});
        return *state;
    }

    Expected<SaleRecord> find(SaleId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.sales.find(id);
        if (found == m_shared.tables.sales.end()) {
            return fail(ErrorCode::SaleNotFound, toText(id));
        }
        return found->second;
    }

    Expected<std::optional<SaleRecord>> openSaleOf(AccountId account) override
    {
        return firstOpen([&](const Sale& sale) { return sale.account == account; });
    }

    Expected<std::optional<SaleRecord>> openSaleOfCard(const CardSerial& card) override
    {
        return firstOpen(
            [&](const Sale& sale) { return sale.card == card && card != CardSerial{}; });
    }

    Expected<std::vector<SaleRecord>> list(const SaleFilter& filter) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SaleRecord> found;
        for (const auto& [id, record] : m_shared.tables.sales) {
            if (record.sale.organisation == filter.organisation &&
                (!filter.account || record.sale.account == *filter.account) &&
                (!filter.counter || record.sale.counter == *filter.counter) &&
                (!filter.corrects || record.sale.corrects == filter.corrects) &&
                (!filter.openOnly || isOpen(record.state))) {
                found.push_back(record);
            }
        }
        std::sort(found.begin(), found.end(), [](const SaleRecord& a, const SaleRecord& b) {
            return std::pair{a.sale.at, a.sale.id} > std::pair{b.sale.at, b.sale.id};
        });
        if (found.size() > filter.limit) {
            found.resize(filter.limit);
        }
        return found;
    }

    Expected<std::vector<Energy>> energyBetween(AccountId account,
                                                std::span<const Instant> bounds) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Energy> sums(bounds.size() - 1);
        for (const auto& [id, record] : m_shared.tables.sales) {
            const Sale& sale = record.sale;
            if (sale.account != account || record.state == SaleState::Voided) {
                continue;
            }
            for (std::size_t i = 0; i < sums.size(); ++i) {
                if (sale.at >= bounds[i] && sale.at < bounds[i + 1]) {
                    sums[i] = sums[i].plus(sale.energy).value();
                }
            }
        }
        return sums;
    }

    Expected<Energy> energySince(AccountId account, Instant from) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Energy total;
        for (const auto& [id, record] : m_shared.tables.sales) {
            if (record.sale.account == account && record.sale.at >= from &&
                record.state != SaleState::Voided) {
                total = total.plus(record.sale.energy).value();
            }
        }
        return total;
    }

    Expected<Instant> latest(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Instant newest;
        for (const auto& [id, record] : m_shared.tables.sales) {
            if (record.sale.organisation == organisation) {
                for (const SaleHistoryStep& step : record.steps) {
                    newest = std::max(newest, step.note.at);
                }
            }
        }
        return newest;
    }

private:
    template <class Matches>
    Expected<std::optional<SaleRecord>> firstOpen(Matches matches)
    {
        const Shared::Lock lock{m_shared.mutex};
        for (const auto& [id, record] : m_shared.tables.sales) {
            if (isOpen(record.state) && matches(record.sale)) {
                return record;
            }
        }
        return std::nullopt;
    }

    Shared& m_shared;
};

class MemoryBooks final : public Books {
public:
    explicit MemoryBooks(Shared& shared) : m_shared{shared} {}

    Expected<void> post(const Posting& posting) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(isBalanced(posting));
        Tables& tables = m_shared.writable();
        if (tables.postings.contains(posting.id)) {
            return fail(ErrorCode::StoreConflict, "posting id is known");
        }
        if (!tables.counters.contains(posting.counter) || !tables.operators.contains(posting.by) ||
            !tables.sales.contains(posting.sale)) {
            return fail(ErrorCode::StoreConflict, "the posting refers to something not there");
        }
        tables.postings.emplace(posting.id, posting);
        return {};
    }

    Expected<void> enter(const Voucher& voucher) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(isBalanced(voucher));
        Tables& tables = m_shared.writable();
        if (!tables.knows(voucher.organisation, voucher.counter, voucher.by) ||
            !tables.accounts.contains(voucher.account) ||
            !tables.vouchers.emplace(voucher.id, voucher).second) {
            return fail(ErrorCode::StoreConflict, "known, or refers to something not there");
        }
        return {};
    }

    Expected<ReceiptNumber> issueReceipt(CounterId counter, SaleId sale, Instant at) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto known = tables.counters.find(counter);
        const auto record = tables.sales.find(sale);
        if (record == tables.sales.end()) {
            return fail(ErrorCode::SaleNotFound, toText(sale));
        }
        if (known == tables.counters.end() || tables.receipts.contains(sale)) {
            return fail(ErrorCode::StoreConflict, "no such counter, or the sale has a receipt");
        }
        const std::int64_t number = ++tables.lastReceipt[counter];
        tables.receipts.emplace(sale, ReceiptRow{counter, number, at});
        record->second.receipt = ReceiptNumber{known->second.code, number};
        return *record->second.receipt;
    }

    Expected<std::int64_t> countReprint(SaleId sale, Instant, OperatorId by) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto record = tables.sales.find(sale);
        if (record == tables.sales.end() || !record->second.receipt) {
            return fail(ErrorCode::SaleNotFound, toText(sale));
        }
        if (!tables.operators.contains(by)) {
            return fail(ErrorCode::StoreConflict, "no such operator");
        }
        return ++record->second.reprints;
    }

    Expected<void> addToDay(const DailyTotal& delta) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.counters.contains(delta.counter) || !tables.operators.contains(delta.seller)) {
            return fail(ErrorCode::StoreConflict, "the total refers to something not there");
        }
        addTo(tables.days, delta);
        return {};
    }

    Expected<std::vector<DailyTotal>> days(OrganisationId organisation, Date from, Date to) override
    {
        const Shared::Lock lock{m_shared.mutex};
        return between(m_shared.tables.days, organisation, from, to);
    }

    Expected<TrialBalance> trialBalance(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::map<LedgerCode, LedgerBalance> sums;
        TrialBalance balance;
        for (const auto& [id, posting] : m_shared.tables.postings) {
            if (posting.organisation == organisation) {
                addEntries(posting.entries, sums, balance);
            }
        }
        for (const SettlementRun& run : m_shared.tables.runs) {
            if (run.organisation == organisation) {
                addEntries(run.entries, sums, balance);
            }
        }
        for (const auto& [id, voucher] : m_shared.tables.vouchers) {
            if (voucher.organisation == organisation) {
                addEntries(voucher.entries, sums, balance);
            }
        }
        for (const auto& [code, sum] : sums) {
            balance.accounts.push_back(sum);
        }
        return balance;
    }

    Expected<std::vector<DailyTotal>> recount(OrganisationId organisation, Date from,
                                              Date to) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::map<DayKey, DailyTotal> counted;
        for (const auto& [id, posting] : m_shared.tables.postings) {
            const Sale& sale = m_shared.tables.sales.at(posting.sale).sale;
            for (const DailyTotal& total : dailyTotalsOf(sale, posting.day)) {
                addTo(counted, total);
            }
        }
        return between(counted, organisation, from, to);
    }

    Expected<std::vector<std::string>> receiptGaps(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        // Numbers are only ever drawn here, so what can be missing is a posted sale's receipt.
        std::vector<std::string> gaps;
        for (const auto& [id, record] : m_shared.tables.sales) {
            const bool wasPosted =
                record.state == SaleState::Posted || record.state == SaleState::Reversed;
            if (record.sale.organisation == organisation &&
                wasPosted != record.receipt.has_value()) {
                gaps.push_back("sale " + toText(id) + ": receipt and state disagree");
            }
        }
        return gaps;
    }

private:
    static void addEntries(const std::vector<LedgerEntry>& entries,
                           std::map<LedgerCode, LedgerBalance>& sums, TrialBalance& balance)
    {
        for (const LedgerEntry& entry : entries) {
            LedgerBalance& sum = sums[entry.code];
            sum.code = entry.code;
            sum.debit = sum.debit.plus(entry.debit).value();
            sum.credit = sum.credit.plus(entry.credit).value();
            balance.debit = balance.debit.plus(entry.debit).value();
            balance.credit = balance.credit.plus(entry.credit).value();
        }
    }

    static void addTo(std::map<DayKey, DailyTotal>& days, const DailyTotal& delta)
    {
        const DayKey key{delta.organisation, delta.day, delta.counter, delta.seller, delta.means};
        const auto [entry, isNew] = days.try_emplace(key, delta);
        if (isNew) {
            return;
        }
        DailyTotal& total = entry->second;
        total.sales += delta.sales;
        total.paid = total.paid.plus(delta.paid).value();
        total.energyCharge = total.energyCharge.plus(delta.energyCharge).value();
        total.energy = total.energy.plus(delta.energy).value();
    }

    static std::vector<DailyTotal> between(const std::map<DayKey, DailyTotal>& days,
                                           OrganisationId organisation, Date from, Date to)
    {
        std::vector<DailyTotal> found;
        for (const auto& [key, total] : days) {
            if (total.organisation == organisation && total.day >= from && total.day <= to) {
                found.push_back(total);
            }
        }
        return found;
    }

    Shared& m_shared;
};

class MemoryArrearsBook final : public ArrearsBook {
public:
    explicit MemoryArrearsBook(Shared& shared) : m_shared{shared} {}

    Expected<void> add(const Charge& charge) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(!charge.amount.isZero() && !charge.amount.isNegative());
        Tables& tables = m_shared.writable();
        if (tables.charges.contains(charge.id)) {
            return fail(ErrorCode::StoreConflict, "charge id is known");
        }
        for (const auto& [id, item] : tables.charges) {
            if (isOncePerPeriod(charge.kind) && item.charge.account == charge.account &&
                item.charge.kind == charge.kind && item.charge.period == charge.period) {
                return fail(ErrorCode::ChargeRepeated, charge.period);
            }
        }
        if (!tables.organisations.contains(charge.organisation) ||
            !tables.accounts.contains(charge.account) ||
            (charge.by && !tables.operators.contains(charge.by)) ||
            (charge.sale && !tables.sales.contains(charge.sale))) {
            return fail(ErrorCode::StoreConflict, "the charge refers to something not there");
        }
        tables.charges.emplace(charge.id, OutstandingCharge{charge, charge.amount});
        return {};
    }

    Expected<void> settle(const ChargeSettlement& settlement) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(static_cast<bool>(settlement.sale) != static_cast<bool>(settlement.voucher));
        Tables& tables = m_shared.writable();
        const auto found = tables.charges.find(settlement.charge);
        if (found == tables.charges.end()) {
            return fail(ErrorCode::ChargeNotFound, toText(settlement.charge));
        }
        OutstandingCharge& item = found->second;
        const Money now = item.outstanding.minus(settlement.principal).value();
        if (now.isNegative() || now > item.charge.amount ||
            (settlement.sale && !tables.sales.contains(settlement.sale)) ||
            (settlement.voucher && !tables.vouchers.contains(settlement.voucher))) {
            return fail(ErrorCode::StoreConflict, "more than the charge, or no such sale");
        }
        item.outstanding = now;
        tables.settlements.push_back(settlement);
        return {};
    }

    Expected<std::vector<OutstandingCharge>> outstanding(AccountId account) override
    {
        auto found = chargesOf(account);
        found.erase(
            std::remove_if(found.begin(), found.end(),
                           [](const OutstandingCharge& item) { return item.outstanding.isZero(); }),
            found.end());
        std::sort(found.begin(), found.end(), isDueBefore);
        return found;
    }

    Expected<std::vector<OutstandingCharge>> ofAccount(AccountId account,
                                                       std::size_t limit) override
    {
        auto found = chargesOf(account);
        std::sort(
            found.begin(), found.end(), [](const OutstandingCharge& a, const OutstandingCharge& b) {
                return std::pair{a.charge.at, a.charge.id} > std::pair{b.charge.at, b.charge.id};
            });
        if (found.size() > limit) {
            found.resize(limit);
        }
        return found;
    }

    Expected<OutstandingCharge> byId(ChargeId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.charges.find(id);
        if (found == m_shared.tables.charges.end()) {
            return fail(ErrorCode::ChargeNotFound, toText(id));
        }
        return found->second;
    }

    Expected<std::vector<ChargeSettlement>> settlementsOf(ChargeId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<ChargeSettlement> found;
        for (const ChargeSettlement& settlement : m_shared.tables.settlements) {
            if (settlement.charge == id) {
                found.push_back(settlement);
            }
        }
        return found;
    }

    Expected<RepaymentPlan> planOf(AccountId account) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto plan = m_shared.tables.plans.find(account);
        return plan == m_shared.tables.plans.end() ? RepaymentPlan{} : plan->second;
    }

    Expected<void> setPlan(AccountId account, const RepaymentPlan& plan,
                           const PlanNote& note) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(isWellFormed(plan));
        Tables& tables = m_shared.writable();
        if (!tables.accounts.contains(account) || !tables.operators.contains(note.by)) {
            return fail(ErrorCode::StoreConflict, "the plan refers to something not there");
        }
        tables.plans.insert_or_assign(account, plan);
        return {};
    }

    Expected<LateFeeRules> lateFeeRules(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        LateFeeRules rules = usualLateFeeRules();
        if (const auto set = m_shared.tables.lateFees.find(organisation);
            set != m_shared.tables.lateFees.end()) {
            rules.insert(rules.end(), set->second.begin(), set->second.end());
        }
        return rules;
    }

    Expected<void> addLateFeeRule(OrganisationId organisation, const LateFeeRule& rule,
                                  const PlanNote& note) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        LateFeeRules& rules = tables.lateFees[organisation];
        const bool isThere = std::any_of(rules.begin(), rules.end(), [&](const LateFeeRule& old) {
            return old.from == rule.from;
        });
        if (isThere || !tables.operators.contains(note.by)) {
            return fail(ErrorCode::StoreConflict, "a rule of that day, or no such operator");
        }
        rules.push_back(rule);
        std::sort(rules.begin(), rules.end(), [](const LateFeeRule& one, const LateFeeRule& other) {
            return one.from < other.from;
        });
        return {};
    }

    Expected<std::vector<Debtor>> debtors(const DebtorFilter& filter) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::map<AccountId, Debtor> sums;
        for (const auto& [id, item] : m_shared.tables.charges) {
            if (item.outstanding.isZero() || item.charge.organisation != filter.organisation) {
                continue;
            }
            const AccountId account = item.charge.account;
            Debtor& debtor =
                sums.try_emplace(account, Debtor{account, {}, item.charge.due}).first->second;
            debtor.outstanding = debtor.outstanding.plus(item.outstanding).value();
            debtor.oldestDue = std::min(debtor.oldestDue, item.charge.due);
        }
        std::vector<Debtor> found;
        for (const auto& [account, debtor] : sums) {
            const bool isMeant = (!filter.after || placeOf(debtor) > *filter.after) &&
                                 debtor.outstanding >= filter.least &&
                                 (!filter.dueBefore || debtor.oldestDue < *filter.dueBefore);
            if (isMeant) {
                found.push_back(debtor);
            }
        }
        std::ranges::sort(found, {}, placeOf);
        found.resize(std::min(found.size(), filter.limit));
        return found;
    }

    Expected<std::vector<std::string>> disagreements(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<std::string> found;
        for (const auto& [id, account] : m_shared.tables.accounts) {
            const Money owed = sumOf(chargesOf(id));
            if (account.organisation == organisation && account.standing.arrears != owed) {
                found.push_back("account " + account.number.digits() + ": arrears " +
                                toText(account.standing.arrears) + ", charges " + toText(owed));
            }
        }
        return found;
    }

private:
    std::vector<OutstandingCharge> chargesOf(AccountId account)
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<OutstandingCharge> found;
        for (const auto& [id, item] : m_shared.tables.charges) {
            if (item.charge.account == account) {
                found.push_back(item);
            }
        }
        return found;
    }

    Shared& m_shared;
};

class MemorySettlementBook final : public SettlementBook {
public:
    explicit MemorySettlementBook(Shared& shared) : m_shared{shared} {}

    Expected<void> addReading(const PeriodReading& reading) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.accounts.contains(reading.account) ||
            !tables.knows(reading.organisation, reading.counter, reading.by)) {
            return fail(ErrorCode::StoreConflict, "the reading refers to something not there");
        }
        tables.periodReadings[reading.account][reading.period].push_back(reading);
        return {};
    }

    Expected<std::vector<PeriodReading>> readings(AccountId account, std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<PeriodReading> found;
        for (const auto& [period, all] : m_shared.tables.periodReadings[account]) {
            found.insert(found.begin(), all.back());
        }
        found.resize(std::min(found.size(), limit));
        return found;
    }

    Expected<void> setContract(AccountId account, OrganisationId organisation,
                               const SupplyContract& contract, const Entered& entered) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.accounts.contains(account) || !tables.organisations.contains(organisation) ||
            !tables.operators.contains(entered.by)) {
            return fail(ErrorCode::StoreConflict, "the contract refers to something not there");
        }
        tables.contracts[account][contract.from] = contract;
        return {};
    }

    Expected<std::vector<SupplyContract>> contracts(AccountId account) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SupplyContract> found;
        for (const auto& [from, contract] : m_shared.tables.contracts[account]) {
            found.push_back(contract);
        }
        return found;
    }

    Expected<void> setShare(const MeterShare& share, const Entered& entered) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.accounts.contains(share.child) || !tables.accounts.contains(share.parent) ||
            !tables.organisations.contains(share.organisation) ||
            !tables.operators.contains(entered.by)) {
            return fail(ErrorCode::StoreConflict, "the share refers to something not there");
        }
        tables.shares[share.child] = share;
        return {};
    }

    Expected<void> removeShare(AccountId child) override
    {
        const Shared::Lock lock{m_shared.mutex};
        m_shared.writable().shares.erase(child);
        return {};
    }

    Expected<std::optional<MeterShare>> shareOf(AccountId child) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.shares.find(child);
        return found == m_shared.tables.shares.end() ? std::nullopt : std::optional{found->second};
    }

    Expected<std::vector<MeterShare>> sharesOf(AccountId parent) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::map<AccountNumber, MeterShare> found;
        for (const auto& [child, share] : m_shared.tables.shares) {
            if (share.parent == parent) {
                found.emplace(m_shared.tables.accounts.at(child).number, share);
            }
        }
        std::vector<MeterShare> shares;
        for (const auto& [number, share] : found) {
            shares.push_back(share);
        }
        return shares;
    }

    Expected<std::vector<SettlementFacts>> page(OrganisationId organisation, Period period,
                                                const AccountNumber& after,
                                                std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SettlementFacts> found;
        for (const Account* account : accountsAfter(organisation, after)) {
            if (found.size() < limit && !m_shared.tables.shares.contains(account->id) &&
                !isParent(account->id)) {
                found.push_back(factsOf(*account, period));
            }
        }
        return found;
    }

    Expected<std::vector<SettlementGroup>> groups(OrganisationId organisation, Period period,
                                                  const AccountNumber& after,
                                                  std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SettlementGroup> found;
        for (const Account* account : accountsAfter(organisation, after)) {
            if (found.size() < limit && isParent(account->id)) {
                SettlementGroup group{factsOf(*account, period), {}};
                const auto shares = sharesOf(account->id);
                for (const MeterShare& share : *shares) {
                    const Account& child = m_shared.tables.accounts.at(share.child);
                    if (isSettledAtAll(child)) {
                        group.children.push_back(
                            {share, factsOf(child, period), isParent(share.child)});
                    }
                }
                found.push_back(std::move(group));
            }
        }
        return found;
    }

    Expected<void> addRun(const SettlementRun& run) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const bool isKnown =
            std::any_of(tables.runs.begin(), tables.runs.end(),
                        [&](const SettlementRun& known) { return known.id == run.id; });
        if (isKnown || !tables.knows(run.organisation, run.counter, run.by) ||
            !tables.operators.contains(run.approver)) {
            return fail(ErrorCode::StoreConflict, "the run is known, or refers to nothing");
        }
        tables.runs.push_back(run);
        return {};
    }

    Expected<void> addRow(const SettlementRow& row) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.accounts.contains(row.account) || !tables.hasTariff(row.tariff)) {
            return fail(ErrorCode::StoreConflict, "the row refers to something not there");
        }
        return tables.settled[row.account].emplace(row.period, row).second
                   ? Expected<void>{}
                   : fail(ErrorCode::StoreConflict, "the period is settled");
    }

    Expected<std::vector<SettlementRun>> runs(OrganisationId organisation,
                                              std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SettlementRun> found;
        for (const SettlementRun& run : m_shared.tables.runs) {
            if (run.organisation == organisation) {
                found.push_back(run);
            }
        }
        std::sort(found.begin(), found.end(), [](const SettlementRun& a, const SettlementRun& b) {
            return std::pair{a.at, a.id} > std::pair{b.at, b.id};
        });
        found.resize(std::min(found.size(), limit));
        return found;
    }

    Expected<std::vector<SettlementRow>> rows(AccountId account, std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<SettlementRow> found;
        for (const auto& [period, row] : m_shared.tables.settled[account]) {
            found.insert(found.begin(), row);
        }
        found.resize(std::min(found.size(), limit));
        return found;
    }

private:
    static bool isSettledAtAll(const Account& account)
    {
        return account.standing.state == AccountState::Active ||
               account.standing.state == AccountState::Suspended;
    }
    bool isParent(AccountId account) const
    {
        return std::any_of(m_shared.tables.shares.begin(), m_shared.tables.shares.end(),
                           [&](const auto& entry) { return entry.second.parent == account; });
    }
    std::vector<const Account*> accountsAfter(OrganisationId organisation,
                                              const AccountNumber& after) const
    {
        std::map<AccountNumber, const Account*> found;
        for (const auto& [id, account] : m_shared.tables.accounts) {
            if (account.organisation == organisation && account.number > after &&
                isSettledAtAll(account)) {
                found.emplace(account.number, &account);
            }
        }
        std::vector<const Account*> accounts;
        for (const auto& [number, account] : found) {
            accounts.push_back(account);
        }
        return accounts;
    }
    std::optional<PeriodReading> newest(AccountId account, Period period) const
    {
        const auto all = m_shared.tables.periodReadings.find(account);
        if (all == m_shared.tables.periodReadings.end() || !all->second.contains(period)) {
            return std::nullopt;
        }
        // A page says nothing of whose reading it is and who entered it: the facts do.
        PeriodReading reading = all->second.at(period).back();
        reading.account = {};
        reading.organisation = {};
        reading.by = {};
        reading.counter = {};
        reading.at = {};
        return reading;
    }
    std::optional<PeriodReading> first(AccountId account, Period before) const
    {
        const auto all = m_shared.tables.periodReadings.find(account);
        const bool has =
            all != m_shared.tables.periodReadings.end() && all->second.begin()->first < before;
        return has ? newest(account, all->second.begin()->first) : std::nullopt;
    }
    void addSales(SettlementFacts& facts, Instant since, Instant until) const
    {
        std::map<std::pair<Instant, SaleId>, MeterSwap> swaps;
        for (const auto& [id, record] : m_shared.tables.sales) {
            const Sale& sale = record.sale;
            if (sale.account != facts.account || record.state == SaleState::Voided ||
                sale.at < since || sale.at >= until) {
                continue;
            }
            PrepaidPool& bought = facts.period.bought;
            bought.credit = bought.credit.plus(sale.toCard).value().minus(sale.carried).value();
            bought.value = bought.value.plus(sale.energyCharge).value();
            if (sale.meterChange) {
                const MeterChange& change = *sale.meterChange;
                swaps[{sale.at, id}] = {
                    change.oldReading, change.newStart,
                    std::int64_t{change.ctRatioTo} * std::int64_t{change.ptRatioTo}};
            }
        }
        for (const auto& [at, swap] : swaps) {
            facts.period.swaps.push_back(swap);
        }
    }
    SettlementFacts factsOf(const Account& account, Period period) const
    {
        SettlementFacts facts;
        facts.account = account.id;
        facts.number = account.number;
        facts.tariffs = m_shared.tables.tariffsOf(account);
        facts.base = account.point.householdBase;
        facts.opened = account.opened;
        facts.period.mode = account.point.mode;
        facts.hasOpenSale = std::any_of(
            m_shared.tables.sales.begin(), m_shared.tables.sales.end(), [&](const auto& entry) {
                return isOpen(entry.second.state) && entry.second.sale.account == account.id;
            });
        const auto settled = m_shared.tables.settled.find(account.id);
        if (settled != m_shared.tables.settled.end() && !settled->second.empty()) {
            facts.settledPeriod = settled->second.rbegin()->first;
            facts.period.before = settled->second.rbegin()->second.after;
        } else {
            facts.period.opening = first(account.id, period);
        }
        facts.period.reading = newest(account.id, period);
        const auto contracts = m_shared.tables.contracts.find(account.id);
        if (contracts != m_shared.tables.contracts.end()) {
            for (const auto& [from, contract] : contracts->second) {
                facts.period.contracts.push_back(contract);
            }
        }
        if (facts.period.reading && (facts.period.before || facts.period.opening)) {
            addSales(facts,
                     facts.period.before ? facts.period.before->until : facts.period.opening->until,
                     facts.period.reading->until);
        }
        return facts;
    }

    Shared& m_shared;
};

class MemoryOperatorDirectory final : public OperatorDirectory {
public:
    explicit MemoryOperatorDirectory(Shared& shared) : m_shared{shared} {}

    Expected<std::optional<Operator>> byLogin(std::string_view login) override
    {
        const Shared::Lock lock{m_shared.mutex};
        for (const auto& [id, who] : m_shared.tables.operators) {
            if (folded(who.login) == folded(login)) {
                return who;
            }
        }
        return std::nullopt;
    }

    Expected<Operator> byId(OperatorId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.operators.find(id);
        if (found == m_shared.tables.operators.end()) {
            return fail(ErrorCode::StoreConflict, "no operator " + toText(id));
        }
        return found->second;
    }

    Expected<std::vector<Operator>> list(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Operator> found;
        for (const auto& [id, who] : m_shared.tables.operators) {
            if (who.organisation == organisation) {
                found.push_back(who);
            }
        }
        std::sort(found.begin(), found.end(), [](const Operator& a, const Operator& b) {
            return folded(a.login) < folded(b.login);
        });
        return found;
    }

    Expected<std::vector<Operator>> hold(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        // A unit of work keeps all others out.
        static_cast<void>(m_shared.writable());
        return list(organisation);
    }

    Expected<void> add(const Operator& who) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        for (const auto& [id, other] : tables.operators) {
            if (id == who.id || folded(other.login) == folded(who.login)) {
                return fail(ErrorCode::StoreConflict, "login or id is taken: " + who.login);
            }
        }
        if (!tables.organisations.contains(who.organisation)) {
            return fail(ErrorCode::StoreConflict, "no such organisation");
        }
        tables.operators.emplace(who.id, who);
        return {};
    }

    Expected<void> setAttempts(OperatorId id, int failedAttempts, Instant lockedUntil) override
    {
        return change(id, [&](Operator& who) {
            who.failedAttempts = failedAttempts;
            who.lockedUntil = lockedUntil;
        });
    }

    Expected<void> setPassword(OperatorId id, std::string_view hash, bool mustChange) override
    {
        return change(id, [&](Operator& who) {
            who.passwordHash = hash;
            who.mustChangePassword = mustChange;
        });
    }

    Expected<void> setDisabled(OperatorId id, bool disabled) override
    {
        return change(id, [&](Operator& who) { who.disabled = disabled; });
    }

    Expected<void> setRole(OperatorId id, Role role) override
    {
        return change(id, [&](Operator& who) { who.role = role; });
    }

private:
    template <class Edit>
    Expected<void> change(OperatorId id, Edit edit)
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.writable().operators.find(id);
        if (found == m_shared.tables.operators.end()) {
            return fail(ErrorCode::StoreConflict, "no operator " + toText(id));
        }
        edit(found->second);
        return {};
    }

    Shared& m_shared;
};

class MemoryAuditTrail final : public AuditTrail {
public:
    explicit MemoryAuditTrail(Shared& shared) : m_shared{shared} {}

    Expected<std::optional<AuditLink>> last(CounterId counter) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto chain = m_shared.tables.audit.find(counter);
        if (chain == m_shared.tables.audit.end() || chain->second.empty()) {
            return std::nullopt;
        }
        return chain->second.back();
    }

    Expected<void> append(const AuditLink& link) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.counters.contains(link.event.counter) ||
            (link.event.by && !tables.operators.contains(link.event.by))) {
            return fail(ErrorCode::StoreConflict, "the event refers to something not there");
        }
        std::vector<AuditLink>& chain = tables.audit[link.event.counter];
        const auto place = std::lower_bound(
            chain.begin(), chain.end(), link,
            [](const AuditLink& a, const AuditLink& b) { return a.sequence < b.sequence; });
        if (place != chain.end() && place->sequence == link.sequence) {
            return fail(ErrorCode::StoreConflict, "sequence number is taken");
        }
        chain.insert(place, link);
        return {};
    }

    Expected<std::vector<AuditLink>> list(CounterId counter, std::int64_t after,
                                          std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<AuditLink> found;
        const auto chain = m_shared.tables.audit.find(counter);
        if (chain == m_shared.tables.audit.end()) {
            return found;
        }
        for (const AuditLink& link : chain->second) {
            if (link.sequence > after && found.size() < limit) {
                found.push_back(link);
            }
        }
        return found;
    }

private:
    Shared& m_shared;
};

class MemoryTariffBook final : public TariffBook {
public:
    explicit MemoryTariffBook(Shared& shared) : m_shared{shared} {}

    Expected<Tariff> inForce(TariffId id, Date day) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const Tables& tables = m_shared.tables;
        const Tariff* newest = nullptr;
        for (const auto& [key, each] : tables.tariffs) {
            const Tariff& tariff = each.tariff;
            if (tariff.id == id && tariff.effective <= day &&
                (newest == nullptr || newest->effective < tariff.effective)) {
                newest = &tariff;
            }
        }
        if (newest == nullptr) {
            return fail(tables.hasTariff(id) ? ErrorCode::TariffNotInForce
                                             : ErrorCode::TariffNotFound);
        }
        return *newest;
    }

    Expected<TariffVersion> version(TariffId id, int version) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.tariffs.find({id, version});
        if (found == m_shared.tables.tariffs.end()) {
            return fail(ErrorCode::TariffNotFound);
        }
        return found->second;
    }

    Expected<std::vector<Tariff>> versions(TariffId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Tariff> found;
        for (const auto& [key, each] : m_shared.tables.tariffs) {
            if (key.first == id) {
                found.push_back(each.tariff);
            }
        }
        return found.empty() ? Expected<std::vector<Tariff>>{fail(ErrorCode::TariffNotFound)}
                             : found;
    }

    Expected<TariffId> byName(OrganisationId organisation, std::string_view name) override
    {
        const Shared::Lock lock{m_shared.mutex};
        for (const auto& [key, each] : m_shared.tables.tariffs) {
            if (each.tariff.organisation == organisation &&
                folded(each.tariff.name) == folded(name)) {
                return each.tariff.id;
            }
        }
        return fail(ErrorCode::TariffNotFound);
    }

    Expected<std::vector<TariffVersion>> list(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<TariffVersion> found;
        for (const auto& [key, each] : m_shared.tables.tariffs) {
            if (each.tariff.organisation == organisation) {
                found.push_back(each);
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const TariffVersion& a, const TariffVersion& b) {
                             return folded(a.tariff.name) < folded(b.tariff.name);
                         });
        return found;
    }

    Expected<void> add(const TariffVersion& version) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const Tariff& tariff = version.tariff;
        if (tariff.version == 1 ? isTaken(tables, tariff) : !goesOn(tables, tariff)) {
            return fail(ErrorCode::StoreConflict, "tariff: " + tariff.name);
        }
        const auto knows = [&](OperatorId who) { return !who || tables.operators.contains(who); };
        if (!tables.organisations.contains(tariff.organisation) || !knows(version.author) ||
            !knows(version.approver)) {
            return fail(ErrorCode::StoreConflict, "the version refers to something not there");
        }
        tables.tariffs.emplace(std::pair{tariff.id, tariff.version}, version);
        return {};
    }

private:
    static bool isTaken(const Tables& tables, const Tariff& tariff)
    {
        return std::any_of(tables.tariffs.begin(), tables.tariffs.end(), [&](const auto& entry) {
            const Tariff& other = entry.second.tariff;
            return other.id == tariff.id || (other.organisation == tariff.organisation &&
                                             folded(other.name) == folded(tariff.name));
        });
    }
    /// Whether this is a new version, of another day, of a tariff that is there.
    static bool goesOn(const Tables& tables, const Tariff& tariff)
    {
        bool isThere = false;
        for (const auto& [key, each] : tables.tariffs) {
            const Tariff& other = each.tariff;
            if (other.id != tariff.id) {
                continue;
            }
            if (other.name != tariff.name || other.organisation != tariff.organisation ||
                other.version == tariff.version || other.effective == tariff.effective) {
                return false;
            }
            isThere = true;
        }
        return isThere;
    }

    Shared& m_shared;
};

class MemoryOrganisationTree final : public OrganisationTree {
public:
    explicit MemoryOrganisationTree(Shared& shared) : m_shared{shared} {}

    Expected<Organisation> organisation(OrganisationId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.organisations.find(id);
        if (found == m_shared.tables.organisations.end()) {
            return fail(ErrorCode::StoreConflict, "no organisation " + toText(id));
        }
        return found->second;
    }

    Expected<std::vector<Organisation>> children(OrganisationId parent) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Organisation> found;
        for (const auto& [id, organisation] : m_shared.tables.organisations) {
            if (organisation.parent == parent) {
                found.push_back(organisation);
            }
        }
        return found;
    }

    Expected<Counter> counter(CounterId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.counters.find(id);
        if (found == m_shared.tables.counters.end()) {
            return fail(ErrorCode::StoreConflict, "no counter " + toText(id));
        }
        return found->second;
    }

    Expected<std::vector<Counter>> counters(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<Counter> found;
        for (const auto& [id, counter] : m_shared.tables.counters) {
            if (counter.organisation == organisation) {
                found.push_back(counter);
            }
        }
        std::sort(found.begin(), found.end(),
                  [](const Counter& a, const Counter& b) { return a.code < b.code; });
        return found;
    }

    Expected<void> add(const Organisation& organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (tables.organisations.contains(organisation.id) ||
            (organisation.parent && !tables.organisations.contains(organisation.parent))) {
            return fail(ErrorCode::StoreConflict, "id is taken, or no such parent");
        }
        tables.organisations.emplace(organisation.id, organisation);
        return {};
    }

    Expected<void> add(const Counter& counter) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        for (const auto& [id, other] : tables.counters) {
            if (id == counter.id || other.code == counter.code) {
                return fail(ErrorCode::StoreConflict, "counter is known: " + counter.code);
            }
        }
        if (!tables.organisations.contains(counter.organisation)) {
            return fail(ErrorCode::StoreConflict, "no such organisation");
        }
        tables.counters.emplace(counter.id, counter);
        return {};
    }

private:
    Shared& m_shared;
};

class MemoryAccountHistory final : public AccountHistory {
public:
    explicit MemoryAccountHistory(Shared& shared) : m_shared{shared} {}

    Expected<void> append(const AccountChange& change) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.knows(change.organisation, change.counter, change.by) ||
            !tables.accounts.contains(change.account) ||
            (change.sale && !tables.sales.contains(*change.sale))) {
            return fail(ErrorCode::StoreConflict, "the change refers to something not there");
        }
        tables.changes[change.account].push_back(change);
        return {};
    }

    Expected<std::vector<AccountChange>> of(AccountId account, std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        return newestOf(m_shared.tables.changes, account, limit);
    }

private:
    Shared& m_shared;
};

class MemoryCardRegister final : public CardRegister {
public:
    explicit MemoryCardRegister(Shared& shared) : m_shared{shared} {}

    Expected<void> append(const CardRecord& record) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.knows(record.organisation, record.counter, record.by) ||
            (record.account && !tables.accounts.contains(*record.account))) {
            return fail(ErrorCode::StoreConflict, "the record refers to something not there");
        }
        tables.cards[record.serial].push_back(record);
        return {};
    }

    Expected<std::optional<CardRecord>> last(const CardSerial& serial) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto records = m_shared.tables.cards.find(serial);
        if (records == m_shared.tables.cards.end()) {
            return std::nullopt;
        }
        return records->second.back();
    }

    Expected<std::vector<CardRecord>> history(const CardSerial& serial) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto records = m_shared.tables.cards.find(serial);
        return records == m_shared.tables.cards.end() ? std::vector<CardRecord>{} : records->second;
    }

    Expected<std::vector<CardRecord>> ofAccount(AccountId account) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<CardRecord> found;
        for (const auto& [serial, records] : m_shared.tables.cards) {
            const auto newest =
                std::find_if(records.rbegin(), records.rend(),
                             [&](const CardRecord& record) { return record.account == account; });
            if (newest != records.rend()) {
                found.push_back(*newest);
            }
        }
        sortNewestFirst(found);
        return found;
    }

    Expected<std::vector<CardRecord>> refused(OrganisationId organisation,
                                              std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<CardRecord> found;
        for (const auto& [serial, records] : m_shared.tables.cards) {
            const CardRecord& newest = records.back();
            if (newest.organisation == organisation &&
                (newest.life == CardLife::ReportedLost || newest.life == CardLife::Replaced)) {
                found.push_back(newest);
            }
        }
        sortNewestFirst(found);
        if (found.size() > limit) {
            found.resize(limit);
        }
        return found;
    }

    Expected<void> addBatch(const CardBatch& batch) override
    {
        const Shared::Lock lock{m_shared.mutex};
        assert(batch.first <= batch.last);
        Tables& tables = m_shared.writable();
        for (const CardBatch& other : tables.batches) {
            if (other.first <= batch.last && batch.first <= other.last) {
                return fail(ErrorCode::StoreConflict, "the batch shares a serial with another");
            }
        }
        if (!tables.organisations.contains(batch.organisation) ||
            !tables.operators.contains(batch.by)) {
            return fail(ErrorCode::StoreConflict, "the batch refers to something not there");
        }
        tables.batches.push_back(batch);
        return {};
    }

    Expected<std::vector<CardStock>> stock(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<CardStock> found;
        for (const CardBatch& batch : m_shared.tables.batches) {
            if (batch.organisation == organisation) {
                found.push_back({batch, issuedOf(batch)});
            }
        }
        std::sort(found.begin(), found.end(), [](const CardStock& a, const CardStock& b) {
            return a.batch.first < b.batch.first;
        });
        return found;
    }

private:
    static void sortNewestFirst(std::vector<CardRecord>& records)
    {
        std::sort(records.begin(), records.end(), [](const CardRecord& a, const CardRecord& b) {
            return std::pair{a.at, a.serial} > std::pair{b.at, b.serial};
        });
    }

    std::int64_t issuedOf(const CardBatch& batch) const
    {
        std::int64_t issued = 0;
        for (const auto& [serial, records] : m_shared.tables.cards) {
            const bool wasIssued = std::any_of(
                records.begin(), records.end(),
                [](const CardRecord& record) { return record.life == CardLife::Issued; });
            issued += wasIssued && batch.first <= serial && serial <= batch.last ? 1 : 0;
        }
        return issued;
    }

    Shared& m_shared;
};

class MemoryMeterReadings final : public MeterReadings {
public:
    explicit MemoryMeterReadings(Shared& shared) : m_shared{shared} {}

    Expected<void> append(const MeterReading& reading) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.knows(reading.organisation, reading.counter, reading.by) ||
            !tables.accounts.contains(reading.account)) {
            return fail(ErrorCode::StoreConflict, "the reading refers to something not there");
        }
        tables.readings[reading.account].push_back(reading);
        return {};
    }

    Expected<std::vector<MeterReading>> of(AccountId account, std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        return newestOf(m_shared.tables.readings, account, limit);
    }

    Expected<std::vector<MeterReading>> recorded(OrganisationId organisation, Date from, Date to,
                                                 AccountId after, std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto isWanted = [&](const MeterReading& reading) {
            const auto day = dateOf(reading.meterTime);
            return reading.organisation == organisation && reading.source == Evidence::CheckCard &&
                   day && *day >= from && *day <= to;
        };
        std::vector<MeterReading> found;
        for (const auto& [account, readings] : m_shared.tables.readings) {
            for (const MeterReading& reading : readings) {
                if (account > after && isWanted(reading) && found.size() < limit) {
                    found.push_back(reading);
                }
            }
        }
        return found;
    }

private:
    Shared& m_shared;
};

class MemoryRuleBook final : public RuleBook {
public:
    explicit MemoryRuleBook(Shared& shared) : m_shared{shared} {}

    Expected<HouseRules> of(OrganisationId organisation) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto rules = m_shared.tables.rules.find(organisation);
        return rules == m_shared.tables.rules.end() ? HouseRules{} : rules->second;
    }

    Expected<void> set(OrganisationId organisation, const HouseRules& rules) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (!tables.organisations.contains(organisation)) {
            return fail(ErrorCode::StoreConflict, "no such organisation");
        }
        tables.rules.insert_or_assign(organisation, rules);
        return {};
    }

private:
    Shared& m_shared;
};

class MemoryFieldTickets final : public FieldTickets {
public:
    explicit MemoryFieldTickets(Shared& shared) : m_shared{shared} {}

    Expected<void> add(const FieldTicket& ticket) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        if (tables.tickets.contains(ticket.id)) {
            return fail(ErrorCode::StoreConflict, "ticket id is known");
        }
        if (!tables.organisations.contains(ticket.organisation) ||
            !tables.accounts.contains(ticket.account) ||
            !tables.operators.contains(ticket.openedBy) ||
            (ticket.endedBy && !tables.operators.contains(ticket.endedBy))) {
            return fail(ErrorCode::StoreConflict, "the ticket refers to something not there");
        }
        tables.tickets.emplace(ticket.id, ticket);
        return {};
    }

    Expected<void> end(TicketId id, Instant at, OperatorId by, std::string_view outcome) override
    {
        const Shared::Lock lock{m_shared.mutex};
        Tables& tables = m_shared.writable();
        const auto found = tables.tickets.find(id);
        if (found == tables.tickets.end()) {
            return fail(ErrorCode::TicketNotFound, toText(id));
        }
        FieldTicket& ticket = found->second;
        if (ticket.ended || !tables.operators.contains(by)) {
            return fail(ErrorCode::StoreConflict, "it is ended, or no such operator");
        }
        ticket.ended = at;
        ticket.endedBy = by;
        ticket.outcome = outcome;
        return {};
    }

    Expected<FieldTicket> byId(TicketId id) override
    {
        const Shared::Lock lock{m_shared.mutex};
        const auto found = m_shared.tables.tickets.find(id);
        if (found == m_shared.tables.tickets.end()) {
            return fail(ErrorCode::TicketNotFound, toText(id));
        }
        return found->second;
    }

    Expected<std::vector<FieldTicket>> list(OrganisationId organisation, bool openOnly,
                                            std::size_t limit) override
    {
        const Shared::Lock lock{m_shared.mutex};
        std::vector<FieldTicket> found;
        for (const auto& [id, ticket] : m_shared.tables.tickets) {
            if (ticket.organisation == organisation && (!openOnly || !ticket.ended)) {
                found.push_back(ticket);
            }
        }
        std::sort(found.begin(), found.end(), [](const FieldTicket& a, const FieldTicket& b) {
            return std::pair{a.opened, a.id} > std::pair{b.opened, b.id};
        });
        if (found.size() > limit) {
            found.resize(limit);
        }
        return found;
    }

private:
    Shared& m_shared;
};

}  // namespace

struct MemoryStore::Ports {
    Shared shared;
    MemoryUnitOfWork unitOfWork{shared};
    MemoryAccountBook accounts{shared};
    MemoryAccountHistory history{shared};
    MemoryCardRegister cards{shared};
    MemoryMeterReadings readings{shared};
    MemorySaleJournal journal{shared};
    MemoryBooks books{shared};
    MemoryArrearsBook arrears{shared};
    MemoryOperatorDirectory operators{shared};
    MemoryAuditTrail audit{shared};
    MemoryTariffBook tariffs{shared};
    MemoryOrganisationTree organisations{shared};
    MemoryRuleBook rules{shared};
    MemoryFieldTickets tickets{shared};
    MemorySettlementBook settlements{shared};
};

MemoryStore::MemoryStore() : m_ports{std::make_unique<Ports>()} {}
MemoryStore::~MemoryStore() = default;

UnitOfWork& MemoryStore::unitOfWork() noexcept
{
    return m_ports->unitOfWork;
}
AccountBook& MemoryStore::accounts() noexcept
{
    return m_ports->accounts;
}
AccountHistory& MemoryStore::history() noexcept
{
    return m_ports->history;
}
CardRegister& MemoryStore::cards() noexcept
{
    return m_ports->cards;
}
MeterReadings& MemoryStore::readings() noexcept
{
    return m_ports->readings;
}
SaleJournal& MemoryStore::journal() noexcept
{
    return m_ports->journal;
}
Books& MemoryStore::books() noexcept
{
    return m_ports->books;
}
ArrearsBook& MemoryStore::arrears() noexcept
{
    return m_ports->arrears;
}
OperatorDirectory& MemoryStore::operators() noexcept
{
    return m_ports->operators;
}
AuditTrail& MemoryStore::audit() noexcept
{
    return m_ports->audit;
}
TariffBook& MemoryStore::tariffs() noexcept
{
    return m_ports->tariffs;
}
OrganisationTree& MemoryStore::organisations() noexcept
{
    return m_ports->organisations;
}
RuleBook& MemoryStore::rules() noexcept
{
    return m_ports->rules;
}
FieldTickets& MemoryStore::tickets() noexcept
{
    return m_ports->tickets;
}
SettlementBook& MemoryStore::settlements() noexcept
{
    return m_ports->settlements;
}

}  // namespace wattdesk::test
