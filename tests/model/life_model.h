#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/workflow/deed.h"
#include "tests/crash/station_bench.h"

namespace wattdesk::test {

/// What may happen next. Whatever does not fit is tried all the same, and must then be refused.
enum class Event : std::uint8_t {
    Open,       ///< a new account, or a closed one again, and its first card
    Sell,       ///< on the account's card, or on the one that it thinks it has
    SellOnAny,  ///< on whatever card comes to the counter
    Insert,     ///< the account's card into its meter
    InsertAny,  ///< any card into any meter
    Consume,
    Lose,
    Find,
    Reissue,
    Reverse,
    Replace,
    Transfer,
    Suspend,
    Resume,
    Close,
    CloseUnseen,  ///< a sale, and then a closing though nobody has seen the meter since
    Correct,
    Clear,
    Repair,
    CorrectMeans,
    SettleByWord,  ///< a supervisor who knows what the card carries settles a doubt without it
    Look,          ///< a card is laid on the reader and taken away again
};
inline constexpr int kEvents = static_cast<int>(Event::Look) + 1;

struct LifeStep {
    Event event{Event::Open};
    int who{0};
    int amount{0};  ///< tens of yuan, and other choices
    int choice{0};
    int pull{-1};  ///< the card is pulled at this point of what the station does; never if negative
};
std::string toText(const LifeStep& step);

/// What a household has paid, what it has got for it, and what it is still to get: kept by adding
/// up, without a look into the station. Amounts in 0.01 yuan; the credit of an energy meter at its
/// one price. Always:
///   paid + owed (by it, and by former owners) + gifts
///     = used up + in the meter + due + surplus + card fees + deposit.
/// `due` is credit that was sold and no meter has credited yet.
struct Household {
    core::AccountNumber number;
    core::AccountId id;
    core::MeterMode mode{core::MeterMode::Money};
    core::AccountState state{core::AccountState::Closed};
    bool isKnown{false};
    int meter{0};
    int card{-1};  ///< the only one that may be sold on
    int lostCard{-1};
    bool lostLast{false};  ///< nothing was done to a card of its since one was lost
    std::int64_t paid{0};
    std::int64_t surplus{0};
    std::int64_t arrears{0};
    std::int64_t owedByFormer{0};
    std::int64_t gifts{0};
    std::int64_t used{0};
    std::int64_t due{0};
    std::int64_t fees{0};
    std::int64_t deposit{0};

    /// The last purchase, while a reversal could undo it.
    struct Purchase {
        core::SaleId id;
        std::int64_t asked{0};
        std::int64_t credit{0};
        std::int64_t surplusBefore{0};
        std::int64_t surplusLeft{0};
        std::int64_t arrearsBefore{0};
        std::int64_t arrearsPaid{0};
    };
    std::optional<Purchase> last;
};

/// By how much a deed moves a household, worked out before it is tried.
struct Effect {
    core::SaleKind kind{core::SaleKind::Purchase};
    std::int64_t paid{0};
    std::int64_t credit{0};
    std::int64_t surplus{0};
    std::int64_t arrears{0};
    std::int64_t owedByFormer{0};
    std::int64_t gifts{0};
    std::int64_t fees{0};
    std::int64_t deposit{0};
    std::optional<int> card{};   ///< becomes the card; below zero: none any more
    std::optional<int> meter{};  ///< what the present one holds becomes due on this
    bool isLast{false};          ///< the purchase below becomes the last
    std::optional<Household::Purchase> purchase{};
};

/// A station, three households, their cards and meters, and what becomes of them.
class LifeModel {
public:
    LifeModel();
    /// Empty, or what is wrong after it.
    std::string after(const LifeStep& step);
    /// Everything comes to rest: doubts are settled, troubled cards replaced or repaired, every
    /// card goes to its meter. Empty, or what is wrong then.
    std::string settle();

    /// Deeds that were posted, by kind.
    const std::map<core::SaleKind, int>& posted() const { return m_posted; }

private:
    void open(Household& house, const LifeStep& step);
    void sell(Household& house, const LifeStep& step);
    void sellOnAny(const LifeStep& step);
    /// False when the meter refused the card, or there was none.
    bool insert(int card, int meter);
    void consume(Household& house, int kwh);
    void lose(Household& house);
    void find(Household& house);
    void reissue(Household& house, std::int64_t payment, int pull);
    void reverse(Household& house, const LifeStep& step);
    void replace(Household& house, const LifeStep& step);
    void transfer(Household& house, const LifeStep& step);
    void suspend(Household& house, bool resumes);
    void close(Household& house, const LifeStep& step);
    void closeUnseen(Household& house, const LifeStep& step);
    void correct(Household& house, const LifeStep& step);
    void correctMeans(Household& house, const LifeStep& step);
    void settleByWord(Household& house);
    void clear(int card, int pull);
    void repair(Household& house, int pull);
    void atHousehold(Household& house, const LifeStep& step);
    void atCounter(Household& house, const LifeStep& step);

    bool readDisplay(const Household& house);
    std::optional<core::CardOnReader> lay(int card, int pull = -1);
    /// Whatever deeds are new in the journal are the attempt's, and lead to its effect.
    /// False when there are none: it was refused.
    bool attempt(Household& house, const Effect& effect, const std::function<void()>& deed);
    void absorb();
    void absorbThose(const std::function<bool(const Effect&)>& isWanted);
    void apply(Household& house, const Effect& effect, const core::Sale& sale);
    void restAfterClosing(Household& house);
    void wrong(std::string what);

    std::optional<Effect> purchaseOf(const Household& house, core::SaleKind kind,
                                     std::int64_t asked) const;
    Household::Purchase nothingBought(const Household& house) const;
    Effect closingOf(const Household& house, bool collects);
    std::int64_t heldIn(const Household& house);
    std::uint32_t countOf(const Household& house);
    std::int64_t valueOf(const Household& house, core::Credit credit) const;
    Household* ownerOf(const core::CardOnReader& found);
    core::Account accountOf(const Household& house);
    int someCard(int choice) const;
    /// Below zero: of none.
    int cardOf(const core::CardSerial& serial) const;
    std::optional<core::SaleId> newestOf(const Household& house);
    int blankCard();
    int addMeter(const Household& house);
    std::optional<core::CardOnReader> layOwn(const Household& house, int pull);
    void removeCard(int card);
    std::string check();
    std::string checkOf(Household& house);
    std::string rest(Household& house);
    std::string liveOn(Household& house);

    struct Awaited {
        std::size_t house;
        Effect effect;
    };

    StationBench m_bench;
    std::array<Household, 3> m_houses;
    std::map<core::SaleId, Awaited> m_awaited;
    std::set<core::SaleId> m_seen;
    std::map<int, std::size_t> m_holders;  ///< who was given which card
    std::set<int> m_destroyed;             ///< cards of a closed account: cut up
    std::vector<int> m_blanks;
    std::map<core::SaleKind, int> m_posted;
    int m_cards{1};
    int m_meters{1};
    int m_owners{0};
    std::string m_wrong;
};

}  // namespace wattdesk::test
