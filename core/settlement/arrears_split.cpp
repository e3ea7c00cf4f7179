#include "core/settlement/arrears_split.h"

#include <algorithm>

#include "core/settlement/arrears_payment.h"

namespace wattdesk::core {

namespace {

/// Which of the charges: those that are paid first, or all the others.
enum class Group { First, Others };

/// The charges of a group as the rules for payments want them. An item's id is the charge's place
/// among all that is owed, which is the order of paying.
std::vector<ArrearsItem> itemsOf(const ArrearsTerms& terms, Group group)
{
    std::vector<ArrearsItem> items;
    std::int64_t place = 0;
    for (const OutstandingCharge& item : terms.owed) {
        const bool isFirst = isPaidFirst(item.charge.kind);
        // What bears no late fee is never overdue, and so comes after all that is.
        const Date due = item.charge.kind == ChargeKind::Correction ? terms.day : item.charge.due;
        if (isFirst == (group == Group::First)) {
            items.push_back({place, due, item.outstanding, terms.classOf(item.charge)});
        }
        ++place;
    }
    return items;
}

/// Pays out of `sum` and returns what it leaves.
Expected<Money> payInto(std::vector<ArrearsPart>& parts, const ArrearsTerms& terms,
                        std::vector<ArrearsItem> items, Money sum)
{
    const auto payment = payArrears(std::move(items), sum, terms.day, terms.rules);
    if (!payment) {
        return Unexpected{payment.error()};
    }
    for (const ArrearsItemPayment& paid : payment->parts) {
        const Charge& charge = terms.owed.at(static_cast<std::size_t>(paid.id)).charge;
        parts.push_back(partOf(charge, paid.principal, paid.lateFee));
    }
    return payment->left;
}

struct Owed {
    Money first;
    Money others;
};

Expected<Owed> owedIn(const ArrearsTerms& terms)
{
    const auto first = owedOn(itemsOf(terms, Group::First), terms.day, terms.rules);
    const auto others = owedOn(itemsOf(terms, Group::Others), terms.day, terms.rules);
    if (!first || !others) {
        return Unexpected{!first ? first.error() : others.error()};
    }
    return Owed{*first, *others};
}

/// Pays the first group out of `first`, the others out of `others`.
Expected<std::vector<ArrearsPart>> pay(const ArrearsTerms& terms, Money first, Money others)
{
    std::vector<ArrearsPart> parts;
    if (auto left = payInto(parts, terms, itemsOf(terms, Group::First), first); !left) {
        return Unexpected{left.error()};
    }
    if (auto left = payInto(parts, terms, itemsOf(terms, Group::Others), others); !left) {
        return Unexpected{left.error()};
    }
    return parts;
}

/// What a plan asks of somebody whose energy his surplus pays: a share of nothing is nothing, and
/// a floor for energy comes before.
Money besideNothing(const RepaymentPlan& plan, Money owed)
{
    if (!plan.energyFloor.isZero() || plan.kind == RepaymentKind::Share) {
        return {};
    }
    return plan.kind == RepaymentKind::FixedSum ? std::min(plan.sum, owed) : owed;
}

}  // namespace

LateFeeClass ArrearsTerms::classOf(const Charge& charge) const
{
    const auto former = std::ranges::find_if(
        formerly, [&](const FormerClass& each) { return charge.due < each.until; });
    return former == formerly.end() ? whose : former->whose;
}

Expected<Money> lateFeeFor(const ArrearsTerms& terms, const OutstandingCharge& item)
{
    if (item.charge.kind == ChargeKind::Correction) {
        return Money{};
    }
    return lateFeeOf(item.outstanding, overdueSpans(terms.rules, terms.classOf(item.charge),
                                                    item.charge.due, terms.day));
}

Expected<ArrearsSplit> splitOutOf(const ArrearsTerms& terms, Money offered)
{
    const auto owed = owedIn(terms);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    const Money first = std::min(offered, owed->first);
    const Money others = arrearsPart(terms.plan, offered.minus(first).value(), owed->others);
    auto parts = pay(terms, first, others);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    return ArrearsSplit{std::move(*parts), first.plus(others).value()};
}

Expected<std::vector<ArrearsPart>> splitOnTopOf(const ArrearsTerms& terms, Money energyPart)
{
    const auto owed = owedIn(terms);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    if (energyPart.isZero()) {
        return pay(terms, owed->first, besideNothing(terms.plan, owed->others));
    }
    const auto payment = paymentFor(terms.plan, energyPart, owed->others);
    if (!payment) {
        return Unexpected{payment.error()};
    }
    return pay(terms, owed->first, payment->minus(energyPart).value());
}

Expected<std::vector<ArrearsPart>> splitWholly(const ArrearsTerms& terms, Money sum)
{
    const auto owed = owedIn(terms);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    const Money first = std::min(sum, owed->first);
    return pay(terms, first, std::min(sum.minus(first).value(), owed->others));
}

Expected<std::vector<ArrearsPart>> splitInFull(const ArrearsTerms& terms)
{
    const auto owed = owedIn(terms);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    return pay(terms, owed->first, owed->others);
}

}  // namespace wattdesk::core
