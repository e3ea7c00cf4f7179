#include "core/workflow/sale_correction.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/sale/card_writing.h"
#include "core/sale/reckoning.h"
#include "core/workflow/arrears_terms.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

/// What a purchase and the reversals of it add up to: the purchase as it stands on the card.
struct StandingPurchase {
    Money surplusBefore;
    Money paid;  ///< without what the card itself cost
    Money surplusAfter;
    Money arrearsPaid;
    std::vector<ArrearsPart> parts;  ///< of the arrears paid, by charge
    Money energyCharge;
    Energy energy;
    Credit toCard;
    Instant since;
};

/// Adds up what was settled of each charge.
void addParts(std::vector<ArrearsPart>& sums, const std::vector<ArrearsPart>& parts)
{
    for (const ArrearsPart& part : parts) {
        const auto known = std::find_if(sums.begin(), sums.end(), [&](const ArrearsPart& sum) {
            return sum.charge == part.charge;
        });
        if (known == sums.end()) {
            sums.push_back(part);
            continue;
        }
        known->principal = known->principal.plus(part.principal).value();
        known->lateFee = known->lateFee.plus(part.lateFee).value();
    }
}

StandingPurchase standingPurchase(const std::vector<Sale>& deeds, SaleId id)
{
    StandingPurchase sum;
    auto wanted = std::optional{id};
    // Only what these rows moved: a correction between them is not theirs.
    Money surplusMoved;
    for (const Sale& sale : deeds) {
        if (!wanted || sale.id != *wanted) {
            continue;
        }
        surplusMoved =
            surplusMoved.plus(sale.surplusAfter.minus(sale.surplusBefore).value()).value();
        sum.arrearsPaid =
            sum.arrearsPaid.plus(sale.arrearsBefore.minus(sale.arrearsAfter).value()).value();
        addParts(sum.parts, sale.arrearsParts);
        const Money card = sale.cardFee.plus(sale.cardDeposit).value();
        sum.paid = sum.paid.plus(sale.paid.minus(card).value()).value();
        sum.energyCharge = sum.energyCharge.plus(sale.energyCharge).value();
        sum.energy = sum.energy.plus(sale.energy).value();
        sum.toCard = sum.toCard.plus(sale.toCard.minus(sale.carried).value()).value();
        sum.surplusBefore = sale.surplusBefore;
        sum.since = sale.at;
        wanted = sale.kind == SaleKind::Reversal ? sale.corrects : std::nullopt;
    }
    sum.surplusAfter = sum.surplusBefore.plus(surplusMoved).value();
    return sum;
}

bool isPurchase(SaleKind kind)
{
    switch (kind) {
        case SaleKind::Opening:
        case SaleKind::Purchase:
        case SaleKind::Reissue:
        case SaleKind::Reversal:
        case SaleKind::Replacement:
            return true;
        case SaleKind::Repair:
        case SaleKind::Transfer:
        case SaleKind::Clearing:
        case SaleKind::Closing:
        case SaleKind::Correction:
        case SaleKind::MeansCorrection:
        case SaleKind::ArrearsPayment:
        case SaleKind::PriceChange:
            return false;
    }
    return false;
}

/// More than anybody ever corrects one sale.
constexpr std::size_t kFamilyMax = 1'000;

/// What was booked to reverse or correct a sale, newest first.
Expected<std::vector<Sale>> correctionsOf(World& world, const Sale& corrected)
{
    SaleFilter filter;
    filter.organisation = corrected.organisation;
    filter.account = corrected.account;
    filter.corrects = corrected.id;
    filter.limit = kFamilyMax;
    const auto records = world.journal.list(filter);
    if (!records) {
        return Unexpected{records.error()};
    }
    std::vector<Sale> found;
    for (const SaleRecord& record : *records) {
        if (record.state == SaleState::Posted || record.state == SaleState::Reversed) {
            found.push_back(record.sale);
        }
    }
    return found;
}

/// The sale itself, then what it reverses or corrects, and so on back to the first.
Expected<std::vector<Sale>> originsOf(World& world, const Sale& sale)
{
    std::vector<Sale> origins{sale};
    while (origins.back().corrects) {
        if (origins.size() >= kFamilyMax) {
            return fail(ErrorCode::StoreDamaged, "sale " + toText(sale.id) + " corrects no end");
        }
        auto earlier = world.journal.find(*origins.back().corrects);
        if (!earlier) {
            return Unexpected{earlier.error()};
        }
        origins.push_back(std::move(earlier->sale));
    }
    return origins;
}

/// What was paid for a purchase, after the reversals of it of which `last` is the newest.
Expected<Money> paidFor(World& world, const Sale& last)
{
    const auto origins = originsOf(world, last);
    if (!origins) {
        return Unexpected{origins.error()};
    }
    Money sum;
    for (const Sale& sale : *origins) {
        sum = sum.plus(sale.paid).value();
        if (sale.kind != SaleKind::Reversal) {
            break;
        }
    }
    return sum;
}

/// The means under which a payment stands in the books, after every correction of it.
Expected<PaymentMeans> meansNow(World& world, const Sale& payment)
{
    const auto corrections = correctionsOf(world, payment);
    if (!corrections) {
        return Unexpected{corrections.error()};
    }
    const auto moved = std::find_if(corrections->begin(), corrections->end(), [](const Sale& sale) {
        return sale.kind == SaleKind::MeansCorrection;
    });
    return moved == corrections->end() ? payment.means : moved->means;
}

/// What the customer was charged for energy by the sale that this one goes back to, and by
/// everything that reversed or corrected it: a correction that was itself corrected gives nothing
/// back a second time.
Expected<Money> chargedFor(World& world, const Sale& sale)
{
    const auto origins = originsOf(world, sale);
    if (!origins) {
        return Unexpected{origins.error()};
    }
    std::vector<Sale> family{origins->back()};
    Money sum;
    for (std::size_t i = 0; i < family.size(); ++i) {
        sum = sum.plus(family[i].energyCharge).value();
        auto corrections = correctionsOf(world, family[i]);
        if (!corrections) {
            return Unexpected{corrections.error()};
        }
        if (family.size() + corrections->size() > kFamilyMax) {
            return fail(ErrorCode::StoreDamaged, "sale " + toText(sale.id) + " corrected no end");
        }
        std::move(corrections->begin(), corrections->end(), std::back_inserter(family));
    }
    return sum;
}

/// CorrectionBeyondSale when `change` would leave less charged than nothing.
Expected<void> requireCharged(World& world, const Sale& sale, Money change)
{
    const auto charged = chargedFor(world, sale);
    if (!charged) {
        return Unexpected{charged.error()};
    }
    const Money left = charged->plus(change).value();
    const bool isLess = left < *charged && left.isNegative();
    return isLess ? fail(ErrorCode::CorrectionBeyondSale) : Expected<void>{};
}

/// A card that carries an earlier purchase once more. The lost card may carry it still, and a meter
/// credits whichever of the two comes first.
bool isRepetition(const std::vector<Sale>& deeds, const Sale& last)
{
    return last.kind == SaleKind::Reissue &&
           std::any_of(deeds.begin(), deeds.end(), [&](const Sale& sale) {
               return sale.id != last.id && writesCard(sale) && !sale.after.isBlank() &&
                      sale.after.wallet.count == last.after.wallet.count;
           });
}

bool isNothing(const std::variant<Money, Energy>& amount)
{
    return std::visit([](const auto& value) { return value.isZero(); }, amount);
}

bool isNegative(const std::variant<Money, Energy>& amount)
{
    return std::visit([](const auto& value) { return value.isNegative(); }, amount);
}

/// What was owed when the purchase was made and could be paid by it now: what it settled, and what
/// nobody has paid since. Arrears that it paid before charges were kept are one without a number.
Expected<ArrearsTerms> termsBefore(World& world, const Account& account,
                                   const StandingPurchase& was)
{
    auto terms = arrearsTermsOn(world, account, toLocal(was.since, world.clock.offset()).date);
    if (!terms) {
        return terms;
    }
    std::vector<OutstandingCharge>& owed = terms->owed;
    owed.erase(
        std::remove_if(owed.begin(), owed.end(),
                       [&](const OutstandingCharge& item) { return item.charge.at > was.since; }),
        owed.end());
    for (const ArrearsPart& part : was.parts) {
        const auto open = std::find_if(
            owed.begin(), owed.end(),
            [&](const OutstandingCharge& item) { return item.charge.id == part.charge; });
        if (open != owed.end()) {
            open->outstanding = open->outstanding.plus(part.principal).value();
            continue;
        }
        auto settled = world.arrears.byId(part.charge);
        if (!settled) {
            return Unexpected{settled.error()};
        }
        settled->outstanding = part.principal;
        owed.push_back(std::move(*settled));
    }
    OutstandingCharge old;
    old.charge.kind = ChargeKind::Correction;
    old.outstanding = was.arrearsPaid.minus(principalOf(was.parts)).value();
    if (!old.outstanding.isZero()) {
        owed.push_back(std::move(old));
    }
    std::sort(owed.begin(), owed.end(), isDueBefore);
    return terms;
}

/// The parts that lead from what was settled to what should have been.
std::vector<ArrearsPart> partsBetween(std::vector<ArrearsPart> was,
                                      const std::vector<ArrearsPart>& now)
{
    for (ArrearsPart& part : was) {
        part.principal = Money{}.minus(part.principal).value();
        part.lateFee = Money{}.minus(part.lateFee).value();
    }
    addParts(was, now);
    was.erase(std::remove_if(was.begin(), was.end(),
                             [](const ArrearsPart& part) {
                                 return !part.charge ||
                                        (part.principal.isZero() && part.lateFee.isZero());
                             }),
              was.end());
    return was;
}

/// What the purchase would have been with this amount, as of when it was made.
Expected<Reckoning> reckonCorrected(World& world, const Account& account, const Sale& first,
                                    const Tariff& tariff, const StandingPurchase& was,
                                    const std::variant<Money, Energy>& amount)
{
    if (isNothing(amount)) {
        return Reckoning{.paid = {},
                         .arrears = {},
                         .surplusLeft = was.surplusBefore,
                         .energyCharge = {},
                         .fee = {},
                         .toCard = {}};
    }
    const UtcOffset offset = world.clock.offset();
    const Date began = periodStart(tariff, toLocal(was.since, offset).date);
    const auto used = world.journal.energySince(first.account, toInstant({.date = began}, offset));
    if (!used) {
        return Unexpected{used.error()};
    }
    const Energy usedBefore = std::max(used->minus(was.energy).value(), Energy{});
    const auto terms = termsBefore(world, account, was);
    if (!terms) {
        return Unexpected{terms.error()};
    }
    return reckon(tariff, usedBefore, first.mode, amount, was.surplusBefore, *terms);
}

}  // namespace

Expected<ReversalPlan> reversalPlan(World& world, const Account& account, SaleId id)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const StandingPurchase stands = standingPurchase(*deeds, id);
    return ReversalPlan{stands.paid, stands.toCard};
}

Expected<SaleCorrection::Started> SaleCorrection::start(const Actor& actor, SaleId id,
                                                        std::string_view reason,
                                                        bool isApprovalAskedFor,
                                                        const std::optional<Approval>& approval)
{
    if (auto allowed = actor.require(Permission::CorrectSales); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const auto approver =
        approverOf(actor, rules->approveReversals || isApprovalAskedFor, approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    auto record = m_world.journal.find(id);
    if (!record) {
        return Unexpected{record.error()};
    }
    const auto known = m_world.accounts.byId(record->sale.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    auto account = freeAccount(m_world, actor, known->number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return Started{std::move(*record), std::move(*account),
                   Grounds{std::move(*why), Evidence::None, *approver}};
}

Expected<void> SaleCorrection::requireNotCredited(const Started& started,
                                                  const ReversalOrder& order,
                                                  const CardSnapshot& seen)
{
    const Account& account = started.account;
    const auto deeds = deedsOnMeter(m_world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto last = lastWritten(*deeds);
    if (!last || last->id != started.record.sale.id || !isPurchase(last->kind) ||
        started.record.state != SaleState::Posted || isRepetition(*deeds, *last)) {
        return fail(ErrorCode::SaleNotLast);
    }
    const auto obstacle = obstacleToPurchase(account, seen);
    if (obstacle != ErrorCode::CardPurchaseNotInserted) {
        return fail(obstacle.value_or(ErrorCode::SaleAlreadyCredited));
    }
    if (seen.image.wallet != last->after.wallet) {
        return fail(ErrorCode::CardChanged, "not the purchase that the books know");
    }
    const auto readings = presentReadings(m_world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    if (hasTaken(m_world, *readings, account.standing.purchaseCount)) {
        return fail(ErrorCode::SaleAlreadyCredited);
    }
    if (!wasSeenSince(m_world, *readings, last->at) && order.evidence != Evidence::Supervisor) {
        return fail(ErrorCode::SaleEvidenceMissing);
    }
    return {};
}

Expected<Sale> SaleCorrection::composeReversal(const Actor& actor, const Started& started,
                                               const ReversalOrder& order, const CardSnapshot& seen)
{
    const Account& account = started.account;
    const Sale& first = started.record.sale;
    const auto tariff = tariffOf(m_world, first);
    const auto deeds = deedsOnMeter(m_world, account);
    if (!tariff || !deeds) {
        return Unexpected{!tariff ? tariff.error() : deeds.error()};
    }
    const StandingPurchase was = standingPurchase(*deeds, first.id);
    const auto now = reckonCorrected(m_world, account, first, *tariff, was, order.amount);
    if (!now) {
        return Unexpected{now.error()};
    }
    const auto readings = presentReadings(m_world, account, *deeds);
    const auto means = meansNow(m_world, first);
    if (!readings || !means) {
        return Unexpected{!readings ? readings.error() : means.error()};
    }
    auto begun = beginSale(m_world, actor, account, SaleKind::Reversal);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.corrects = first.id;
    sale.tariff = first.tariff;
    sale.tariffVersion = first.tariffVersion;
    sale.means = *means;
    // The card's return file is empty: what the meter holds is known from elsewhere.
    const auto meter = lastSeen(m_world, *readings);
    sale.remainingBefore = meter ? std::optional{meter->remaining} : first.remainingBefore;
    sale.paid = now->paid.minus(was.paid).value();
    sale.tendered = sale.paid;
    // By how much the purchase differs, so that what else moved the account since stays moved.
    const Money surplus = now->surplusLeft.minus(was.surplusAfter).value();
    const Money arrears = was.arrearsPaid.minus(principalOf(now->arrears)).value();
    sale.surplusAfter = sale.surplusBefore.plus(surplus).value();
    sale.arrearsAfter = sale.arrearsBefore.plus(arrears).value();
    sale.arrearsParts = partsBetween(was.parts, now->arrears);
    sale.lateFee = lateFeeOf(sale.arrearsParts);
    if (sale.surplusAfter.isNegative() || sale.arrearsAfter.isNegative()) {
        return fail(ErrorCode::SaleNotLast, "the account's surplus was used since");
    }
    sale.energyCharge = now->energyCharge.minus(was.energyCharge).value();
    sale.energy = now->fee.energy.minus(was.energy).value();
    sale.toCard = now->toCard.minus(was.toCard).value();
    sale.lines = now->fee.lines;
    sale.card = seen.serial;
    sale.before = seen.image;
    const Credit amount = seen.image.wallet.amount.plus(sale.toCard).value();
    sale.after = rewrittenImage(seen.image, {amount, seen.image.wallet.count});
    sale.grounds = started.grounds;
    sale.grounds.evidence = order.evidence;
    return begun;
}

Expected<SaleOutcome> SaleCorrection::reverse(const Actor& actor, SaleId id,
                                              const ReversalOrder& order, const CardSnapshot& seen)
{
    if (isNegative(order.amount)) {
        return fail(ErrorCode::AmountNegative);
    }
    const auto started =
        start(actor, id, order.reason, order.evidence == Evidence::Supervisor, order.approval);
    if (!started) {
        return Unexpected{started.error()};
    }
    if (auto sound = requireNotCredited(*started, order, seen); !sound) {
        return Unexpected{sound.error()};
    }
    const auto sale = composeReversal(actor, *started, order, seen);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    if (auto covered = requireCharged(m_world, *sale, sale->energyCharge); !covered) {
        return Unexpected{covered.error()};
    }
    if (!writesCard(*sale)) {
        return fail(ErrorCode::CorrectionEmpty);
    }
    if (sale->after.wallet.amount.isNegative()) {
        // What an old meter was overdrawn by still has to be paid.
        return fail(ErrorCode::MeterDebtUncovered);
    }
    const MeterForecast answer =
        forecast(started->account.point, sale->remainingBefore, sale->after.wallet.amount);
    if (!answer.accepted && !sale->toCard.isNegative()) {
        return fail(*answer.reason);
    }
    return carryOut(m_world, m_terminal, actor, started->account, *sale);
}

Expected<SaleRecord> SaleCorrection::correct(const Actor& actor, SaleId id,
                                             const CorrectionOrder& order)
{
    const auto started = start(actor, id, order.reason, false, order.approval);
    if (!started) {
        return Unexpected{started.error()};
    }
    if (started->record.state != SaleState::Posted) {
        return fail(ErrorCode::SaleStepNotAllowed);
    }
    if (started->account.standing.state == AccountState::Closed) {
        return fail(ErrorCode::AccountClosed);
    }
    if (order.credit.isZero()) {
        return fail(ErrorCode::CorrectionEmpty);
    }
    if (std::abs(order.credit.hundredths()) > Credit::kMeterMax) {
        return fail(ErrorCode::AmountTooLarge, "no meter holds so much");
    }
    const Money change = Money{}.minus(order.credit).value();
    if (auto covered = requireCharged(m_world, started->record.sale, change); !covered) {
        return Unexpected{covered.error()};
    }
    auto begun = beginSale(m_world, actor, started->account, SaleKind::Correction);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    const bool isOwed = order.credit.isNegative();
    const auto surplus = sale.surplusBefore.plus(order.credit);
    const auto arrears = sale.arrearsBefore.minus(order.credit);
    if (!surplus || !arrears) {
        return fail(ErrorCode::AmountTooLarge);
    }
    (isOwed ? sale.arrearsAfter : sale.surplusAfter) = isOwed ? *arrears : *surplus;
    sale.energyCharge = change;
    sale.means = started->record.sale.means;
    sale.corrects = id;
    sale.grounds = started->grounds;
    return SaleBooking{m_world}.book(actor, started->account, sale);
}

Expected<SaleRecord> SaleCorrection::correctMeans(const Actor& actor, SaleId id, PaymentMeans means,
                                                  std::string_view reason,
                                                  const std::optional<Approval>& approval)
{
    const auto started = start(actor, id, reason, false, approval);
    if (!started) {
        return Unexpected{started.error()};
    }
    if (started->record.state != SaleState::Posted) {
        return fail(ErrorCode::SaleStepNotAllowed);
    }
    const Sale& first = started->record.sale;
    const auto stands = meansNow(m_world, first);
    const auto paid = paidFor(m_world, first);
    if (!stands || !paid) {
        return Unexpected{!stands ? stands.error() : paid.error()};
    }
    if (*stands == means || paid->isZero()) {
        return fail(ErrorCode::CorrectionEmpty);
    }
    auto begun = beginSale(m_world, actor, started->account, SaleKind::MeansCorrection);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.means = means;
    sale.meansMove = MeansMove{*stands, *paid};
    sale.corrects = id;
    sale.grounds = started->grounds;
    return SaleBooking{m_world}.book(actor, started->account, sale);
}

}  // namespace wattdesk::core
