#include "core/workflow/deed.h"

#include <algorithm>
#include <limits>

#include "core/base/text.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/sale_settlement.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

/// More purchases than any meter still waits for.
constexpr std::size_t kCardWritesMax = 50;
/// How many sales are read at first, how many more each time that they are too few, and at most:
/// the voided ones and those without a card may be any number.
constexpr std::size_t kLookBack = 50;
constexpr std::size_t kLookBackGrowth = 4;
constexpr std::size_t kLookBackMax = 10'000;

/// The posted ones of an account's newest sales, back to the opening of its meter.
struct LookBack {
    std::vector<Sale> deeds;
    bool isEnough{false};  ///< nothing before them is of interest
};

LookBack lookBackOver(const std::vector<SaleRecord>& records)
{
    LookBack back;
    std::size_t writes = 0;
    for (const SaleRecord& record : records) {
        if (record.state != SaleState::Posted && record.state != SaleState::Reversed) {
            continue;
        }
        const Sale& sale = record.sale;
        back.deeds.push_back(sale);
        writes += writesCard(sale) ? 1U : 0U;
        back.isEnough = sale.kind == SaleKind::Opening || sale.kind == SaleKind::Replacement ||
                        writes == kCardWritesMax;
        if (back.isEnough) {
            break;
        }
    }
    return back;
}

CardTime minuteOf(Instant moment, UtcOffset offset)
{
    constexpr int kYears = 100;
    const LocalTime local = toLocal(moment, offset);
    return {.year = local.date.year() % kYears,
            .month = local.date.month(),
            .day = local.date.day(),
            .hour = local.hour,
            .minute = local.minute};
}

/// When the meter stood so: by its own clock where that said something, but not after the station
/// heard of it.
CardTime takenAt(const MeterReading& reading, UtcOffset offset)
{
    const CardTime heard = minuteOf(reading.at, offset);
    return reading.meterTime.isNone() ? heard : std::min(reading.meterTime, heard);
}

/// `earlier` was heard of before `later`; whether it tells of a later moment all the same.
bool outlasts(const MeterReading& earlier, const MeterReading& later, UtcOffset offset)
{
    // People misread a count; a meter does not.
    if (earlier.count != later.count && isByMeter(earlier.count > later.count ? earlier : later)) {
        return earlier.count > later.count;
    }
    return takenAt(later, offset) < takenAt(earlier, offset);
}

}  // namespace

Expected<Account> freeAccount(World& world, const Actor& actor, const AccountNumber& number)
{
    if (auto forward = requireClockGoesForward(world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    auto account = world.accounts.byNumber(number);
    if (!account) {
        return account;
    }
    const auto open = world.journal.openSaleOf(account->id);
    if (!open) {
        return Unexpected{open.error()};
    }
    if (*open) {
        return fail(ErrorCode::SaleOpen);
    }
    return account;
}

Expected<void> holdFree(World& world, const Account& known)
{
    const auto held = world.accounts.hold(known.id);
    if (!held) {
        return Unexpected{held.error()};
    }
    const auto open = world.journal.openSaleOf(known.id);
    if (!open) {
        return Unexpected{open.error()};
    }
    if (*open) {
        return fail(ErrorCode::SaleOpen);
    }
    return *held == known ? Expected<void>{}
                          : fail(ErrorCode::StoreConflict, "the account changed since it was read");
}

Expected<void> requireActive(const Account& account)
{
    switch (account.standing.state) {
        case AccountState::Active:
            return {};
        case AccountState::Registered:
            return fail(ErrorCode::AccountStateUnfit);
        case AccountState::Suspended:
            return fail(ErrorCode::AccountSuspended);
        case AccountState::Closed:
            return fail(ErrorCode::AccountClosed);
    }
    return fail(ErrorCode::AccountStateUnfit);
}

Expected<std::string> requireReason(std::string_view reason)
{
    auto clean = cleanText(reason);
    if (clean && clean->empty()) {
        return fail(ErrorCode::SaleReasonMissing);
    }
    return clean;
}

Expected<Sale> beginSale(World& world, const Actor& actor, const Account& account, SaleKind kind)
{
    const auto tariff = tariffToday(world, account.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    Sale sale;
    sale.id = SaleId{world.ids.next()};
    sale.organisation = actor.organisation;
    sale.counter = actor.counter;
    sale.seller = actor.id;
    sale.account = account.id;
    sale.kind = kind;
    sale.at = world.clock.now();
    sale.tariff = account.tariff;
    sale.tariffVersion = tariff->version;
    sale.mode = account.point.mode;
    sale.surplusBefore = account.standing.surplus;
    sale.surplusAfter = account.standing.surplus;
    sale.arrearsBefore = account.standing.arrears;
    sale.arrearsAfter = account.standing.arrears;
    sale.purchaseCount = account.standing.purchaseCount;
    sale.prices = account.standing.prices;
    return sale;
}

void enterAmounts(Sale& sale, const SaleQuote& quote, PaymentMeans means)
{
    sale.tariffVersion = quote.tariff.version;
    sale.means = means;
    sale.paid = quote.paid;
    sale.tendered = quote.tendered;
    sale.surplusAfter = quote.surplusLeft;
    sale.arrearsAfter = quote.arrearsLeft;
    sale.arrearsParts = quote.arrears;
    sale.lateFee = quote.lateFee;
    sale.cardFee = quote.cardFee;
    sale.cardDeposit = quote.cardDeposit;
    sale.energyCharge = quote.energyCharge;
    sale.toCard = quote.toCard;
    sale.energy = quote.energy;
    sale.lines = quote.lines;
}

Expected<std::vector<Sale>> deedsOnMeter(World& world, const Account& account)
{
    SaleFilter filter;
    filter.organisation = account.organisation;
    filter.account = account.id;
    for (filter.limit = kLookBack;;
         filter.limit = std::min(filter.limit * kLookBackGrowth, kLookBackMax)) {
        const auto records = world.journal.list(filter);
        if (!records) {
            return Unexpected{records.error()};
        }
        LookBack back = lookBackOver(*records);
        const bool isAll = records->size() < filter.limit || filter.limit == kLookBackMax;
        if (back.isEnough || isAll) {
            return std::move(back.deeds);
        }
    }
}

std::optional<Sale> lastWritten(const std::vector<Sale>& deeds)
{
    const auto found = std::find_if(deeds.begin(), deeds.end(), [](const Sale& sale) {
        return writesCard(sale) && !sale.after.isBlank();
    });
    return found == deeds.end() ? std::nullopt : std::optional{*found};
}

Credit neverTaken(const std::vector<Sale>& deeds, std::uint32_t count)
{
    Credit sum;
    auto standing = std::numeric_limits<std::uint32_t>::max();
    for (const Sale& sale : deeds) {
        const CardWallet& wallet = sale.after.wallet;
        // A newer write of the same count or a lower one took the place of this purchase.
        const bool stands = writesCard(sale) && !sale.after.isBlank() && wallet.count < standing;
        if (stands && wallet.count > count) {
            sum = sum.plus(wallet.amount).value();
        }
        standing = stands ? wallet.count : standing;
    }
    return sum;
}

std::optional<MeterReading> lastSeen(World& world, const std::vector<MeterReading>& readings)
{
    const UtcOffset offset = world.clock.offset();
    std::optional<MeterReading> best;
    for (const MeterReading& reading : readings) {
        if (!best || outlasts(reading, *best, offset)) {
            best = reading;
        }
    }
    return best;
}

Expected<MeterReading> finalReading(World& world, const std::vector<MeterReading>& readings)
{
    constexpr std::int64_t kDaysMax = 3;
    const auto seen = lastSeen(world, readings);
    if (!seen) {
        return fail(ErrorCode::SaleEvidenceMissing);
    }
    const UtcOffset offset = world.clock.offset();
    const CardTime taken = takenAt(*seen, offset);
    const auto day = dateOf(taken);
    const Date today = toLocal(world.clock.now(), offset).date;
    if (!day || today.toDays() - day->toDays() > kDaysMax) {
        return fail(ErrorCode::MeterReadingStale);
    }
    return *seen;
}

bool wasSeenSince(World& world, const std::vector<MeterReading>& readings, Instant moment)
{
    const UtcOffset offset = world.clock.offset();
    // A return file that was only heard of since may be older.
    return std::any_of(readings.begin(), readings.end(), [&](const MeterReading& reading) {
        return reading.at > moment && takenAt(reading, offset) >= minuteOf(moment, offset);
    });
}

Expected<Credit> pendingOn(World& world, const std::vector<Sale>& deeds, const MeterReading& seen)
{
    const Credit pending = neverTaken(deeds, seen.count);
    const auto last = lastWritten(deeds);
    if (!pending.isZero() && last && !wasSeenSince(world, {seen}, last->at)) {
        return fail(ErrorCode::SaleEvidenceMissing, "not seen since the last purchase");
    }
    return pending;
}

Expected<CardSnapshot> blankCard(CardTerminal& terminal, const CardSnapshot& seen)
{
    switch (seen.condition) {
        case CardSnapshot::Condition::Issued:
            return fail(ErrorCode::CardNotBlank);
        case CardSnapshot::Condition::Field:
            return fail(ErrorCode::CardIsFieldCard);
        case CardSnapshot::Condition::Blank:
            return seen;
        case CardSnapshot::Condition::Bare:
            break;
    }
    if (auto made = terminal.personalise(seen.serial); !made) {
        return Unexpected{made.error()};
    }
    auto blank = terminal.read();
    if (blank && blank->condition != CardSnapshot::Condition::Blank) {
        return fail(ErrorCode::CardChanged, "not blank after personalisation");
    }
    return blank;
}

Expected<SaleOutcome> carryOut(World& world, CardTerminal& terminal, const Actor& actor,
                               const Account& account, const Sale& sale)
{
    if (auto reserved = SaleBooking{world}.reserve(actor, account, sale); !reserved) {
        return Unexpected{reserved.error()};
    }
    const WriteReport report = terminal.write(changeOf(sale));
    auto record = SaleSettlement{world, terminal}.settle(actor, sale, report.outcome);
    if (!record) {
        return fail(ErrorCode::SaleInDoubt, "books not written: " + record.error().detail);
    }
    return SaleOutcome{std::move(*record), report.cause};
}

}  // namespace wattdesk::core
