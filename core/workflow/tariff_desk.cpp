#include "core/workflow/tariff_desk.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/base/named.h"
#include "core/base/rounding.h"
#include "core/base/text.h"
#include "core/tariff/quote.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

constexpr Names<ChangeBand, kChangeBands> kBands{{{ChangeBand::CheaperOver20, "cheaper-over-20"},
                                                  {ChangeBand::CheaperTo20, "cheaper-to-20"},
                                                  {ChangeBand::CheaperTo10, "cheaper-to-10"},
                                                  {ChangeBand::CheaperTo5, "cheaper-to-5"},
                                                  {ChangeBand::Same, "same"},
                                                  {ChangeBand::DearerTo5, "dearer-to-5"},
                                                  {ChangeBand::DearerTo10, "dearer-to-10"},
                                                  {ChangeBand::DearerTo20, "dearer-to-20"},
                                                  {ChangeBand::DearerOver20, "dearer-over-20"}}};

constexpr int kMonths = 12;
/// A ladder's year may have begun up to eleven months before the first month that is priced.
constexpr int kMonthsSeen = 2 * kMonths - 1;

const Date kLastDay = Date::from(9999, 12, 31).value();

/// Months since year 0, so that months can be counted.
int monthNumber(Date day)
{
    return day.year() * kMonths + day.month() - 1;
}

Date firstOf(int month)
{
    return Date::from(month / kMonths, month % kMonths + 1, 1).value();
}

Date lastOf(int month)
{
    return Date::fromDays(firstOf(month + 1).toDays() - 1);
}

/// Energy by month of kMonthsSeen months, the last kMonths of which are priced.
struct YearOfUse {
    std::array<Energy, kMonthsSeen> months;
    int first{0};  ///< the number of the first month
};

/// What was taken in the ladder's period before the month at `index`.
Energy usedBefore(const Tariff& tariff, const YearOfUse& use, std::size_t index)
{
    const int month = use.first + static_cast<int>(index);
    const int began = monthNumber(periodStart(tariff, lastOf(month)));
    Energy used;
    for (std::size_t i = 0; i < index; ++i) {
        if (use.first + static_cast<int>(i) >= began) {
            used = used.plus(use.months.at(i)).value_or(used);
        }
    }
    return used;
}

/// The day from `effective` on that begins the same month of the year, or `effective` itself.
Date dayOfPrice(int month, Date effective)
{
    const int ahead = (month - monthNumber(effective)) % kMonths;
    const int comes = monthNumber(effective) + (ahead + kMonths) % kMonths;
    return std::max(firstOf(comes), effective);
}

/// A year of use by one version of a tariff, on the days of the year from `effective` on.
Expected<Money> costOf(const Tariff& tariff, const Account& account, const YearOfUse& use,
                       Date effective)
{
    Money sum;
    for (std::size_t i = kMonthsSeen - kMonths; i < kMonthsSeen; ++i) {
        const Date day = dayOfPrice(use.first + static_cast<int>(i), effective);
        const auto applied = appliedOn(tariff, day, account.point.householdBase);
        if (!applied) {
            return fail(ErrorCode::AmountTooLarge, "a limit");
        }
        const auto fee = feeFor(*applied, usedBefore(tariff, use, i), use.months.at(i));
        if (!fee) {
            return Unexpected{fee.error()};
        }
        const auto more = sum.plus(fee->fee);
        if (!more) {
            return fail(ErrorCode::AmountTooLarge, "a year of use");
        }
        sum = *more;
    }
    return sum;
}

/// Prices the accounts of one tariff by two of its versions.
class Preview {
public:
    Preview(const World& world, const Tariff& before, const Tariff& after)
        : m_world{world}, m_before{before}, m_after{after}
    {
        const UtcOffset offset = world.clock.offset();
        m_first = monthNumber(businessDay(world)) - kMonthsSeen;
        for (int i = 0; i <= kMonthsSeen; ++i) {
            m_bounds.at(static_cast<std::size_t>(i)) =
                toInstant({.date = firstOf(m_first + i)}, offset);
        }
    }

    Expected<PreviewRow> of(const Account& account)
    {
        const auto sums = m_world.journal.energyBetween(account.id, m_bounds);
        if (!sums) {
            return Unexpected{sums.error()};
        }
        YearOfUse use{{}, m_first};
        PreviewRow row{account.number, account.customer.name, {}, {}, {}};
        for (std::size_t i = 0; i < kMonthsSeen; ++i) {
            // More may have been taken back in a month than was sold in it.
            use.months.at(i) = std::max(sums->at(i), Energy{});
            if (i >= kMonthsSeen - kMonths) {
                row.energy = row.energy.plus(use.months.at(i)).value_or(row.energy);
            }
        }
        const auto before = costOf(m_before, account, use, m_after.effective);
        const auto after = costOf(m_after, account, use, m_after.effective);
        if (!before || !after) {
            return Unexpected{before ? after.error() : before.error()};
        }
        row.before = *before;
        row.after = *after;
        return row;
    }

private:
    World m_world;
    const Tariff& m_before;
    const Tariff& m_after;
    int m_first{0};
    std::array<Instant, kMonthsSeen + 1> m_bounds;
};

Expected<void> addTo(PreviewSum& sum, const PreviewRow& row)
{
    const auto energy = sum.energy.plus(row.energy);
    const auto before = sum.before.plus(row.before);
    const auto after = sum.after.plus(row.after);
    if (!energy || !before || !after) {
        return fail(ErrorCode::AmountTooLarge, "all accounts together");
    }
    ++sum.accounts;
    sum.dearer += row.after > row.before ? 1 : 0;
    sum.cheaper += row.after < row.before ? 1 : 0;
    ++sum.bands.at(static_cast<std::size_t>(changeBandOf(row.before, row.after)));
    sum.energy = *energy;
    sum.before = *before;
    sum.after = *after;
    return {};
}

bool isOfDates(ErrorCode code)
{
    return code == ErrorCode::TariffEffectivePast || code == ErrorCode::TariffEffectiveFar ||
           code == ErrorCode::TariffVersionsOverlap;
}

}  // namespace

std::string_view nameOf(ChangeBand band) noexcept
{
    return nameIn(kBands, band);
}

ChangeBand changeBandOf(Money before, Money after) noexcept
{
    constexpr int kPercent = 100;
    // Of 5, 10 and 20 %: 0 for the first that the change keeps to, 3 for more than all of them.
    const Wide change = static_cast<Wide>(after.hundredths()) - before.hundredths();
    const Wide size = (change < 0 ? -change : change) * kPercent;
    int beyond = 0;
    for (const int limit : {5, 10, 20}) {
        beyond += size > static_cast<Wide>(before.hundredths()) * limit ? 1 : 0;
    }
    const int same = static_cast<int>(ChangeBand::Same);
    return change == 0  ? ChangeBand::Same
           : change < 0 ? static_cast<ChangeBand>(same - 1 - beyond)
                        : static_cast<ChangeBand>(same + 1 + beyond);
}

/// The draft as the next version of its tariff, with everything that is wrong with it.
Expected<TariffReview> TariffDesk::review(const Actor& actor, const Tariff& draft)
{
    TariffReview review;
    review.version = draft;
    Tariff& version = review.version;
    version.organisation = actor.organisation;
    version.name = cleanText(draft.name).value_or(draft.name);
    version.id = {};
    version.version = 1;
    review.problems = problemsOf(version);
    const Date today = businessDay(m_world);
    if (draft.effective < today) {
        review.problems.push_back({ErrorCode::TariffEffectivePast, "effective"});
    }
    if (draft.effective.toDays() - today.toDays() > kDaysAheadMax) {
        review.problems.push_back({ErrorCode::TariffEffectiveFar, "effective"});
    }
    const auto known = m_world.tariffs.byName(actor.organisation, version.name);
    if (!known && known.error().code != ErrorCode::TariffNotFound) {
        return Unexpected{known.error()};
    }
    if (!known) {
        return review;
    }
    // Versions begin one after the other, so the newest holds on the last of all days.
    auto newest = m_world.tariffs.inForce(*known, kLastDay);
    if (!newest) {
        return Unexpected{newest.error()};
    }
    version.id = *known;
    version.version = newest->version + 1;
    version.name = newest->name;
    if (draft.effective <= newest->effective) {
        review.problems.push_back({ErrorCode::TariffVersionsOverlap, "effective"});
    }
    const bool isSound = std::all_of(review.problems.begin(), review.problems.end(),
                                     [](const auto& each) { return isOfDates(each.code); });
    if (isSound) {
        review.jumps = priceJumps(*newest, version);
    }
    review.before = std::move(*newest);
    return review;
}

Expected<TariffReview> TariffDesk::check(const Actor& actor, const Tariff& draft)
{
    if (auto allowed = actor.require(Permission::PublishTariffs); !allowed) {
        return Unexpected{allowed.error()};
    }
    return review(actor, draft);
}

Expected<TariffVersion> TariffDesk::publish(const Actor& actor, const Tariff& draft,
                                            const std::optional<Approval>& approval)
{
    auto reviewed = check(actor, draft);
    if (!reviewed) {
        return Unexpected{reviewed.error()};
    }
    if (!reviewed->problems.empty()) {
        const TariffProblem& first = reviewed->problems.front();
        return fail(isOfDates(first.code) ? first.code : ErrorCode::TariffRefused, first.where);
    }
    const auto approver = approverOf(actor, true, approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    TariffVersion version{std::move(reviewed->version), actor.id, *approver, m_world.clock.now()};
    Tariff& tariff = version.tariff;
    if (!tariff.id) {
        tariff.id = TariffId{m_world.ids.next()};
    }
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto added = m_world.tariffs.add(version); !added) {
            return added;
        }
        return audit(m_world, actor, AuditAction::TariffPublished, "tariff " + tariff.name,
                     "version " + std::to_string(tariff.version) + " from " +
                         toText(tariff.effective) + ", approver " + toText(*approver));
    });
    if (!done) {
        // Somebody else published a version of it in this moment.
        return fail(done.error().code == ErrorCode::StoreConflict ? ErrorCode::TariffVersionsOverlap
                                                                  : done.error().code,
                    done.error().detail);
    }
    return version;
}

Expected<PreviewSum> TariffDesk::preview(const Actor& actor, const Tariff& draft,
                                         const PreviewOptions& options)
{
    const auto reviewed = check(actor, draft);
    if (!reviewed) {
        return Unexpected{reviewed.error()};
    }
    for (const TariffProblem& problem : reviewed->problems) {
        if (!isOfDates(problem.code)) {
            return fail(ErrorCode::TariffRefused, problem.where);
        }
    }
    if (!reviewed->before) {
        return fail(ErrorCode::TariffNotFound, draft.name);
    }
    const TariffId id = reviewed->version.id;
    const auto all = m_world.accounts.countOfTariff(id);
    if (!all) {
        return Unexpected{all.error()};
    }
    Preview preview{m_world, *reviewed->before, reviewed->version};
    PreviewSum sum;
    AccountId last;
    for (;;) {
        const auto page = m_world.accounts.ofTariff(id, last, kAccountsPerPage);
        if (!page) {
            return Unexpected{page.error()};
        }
        for (const Account& account : *page) {
            const auto row = preview.of(account);
            if (!row) {
                return Unexpected{row.error()};
            }
            if (auto added = addTo(sum, *row); !added) {
                return Unexpected{added.error()};
            }
            options.onAccount(*row);
            last = account.id;
        }
        sum.isWhole = page->size() < kAccountsPerPage;
        if (sum.isWhole || (options.goOn && !options.goOn(sum.accounts, *all))) {
            return sum;
        }
    }
}

}  // namespace wattdesk::core
