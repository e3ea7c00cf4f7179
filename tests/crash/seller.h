#pragma once

#include <memory>
#include <random>
#include <string>

#include "app/station/station.h"
#include "core/operator/operator.h"
#include "core/workflow/approval.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/deed.h"

namespace wattdesk::test {

/// A counter that works at one account of a demo station by program: no window and no password, but
/// the station's own storage, reader, cards, meters and lock. Another process can go on wherever
/// one was killed: everything it must know is in the books and on the bench.
class Seller {
public:
    static core::Expected<std::unique_ptr<Seller>> open(const std::string& directory,
                                                        const std::string& account);

    /// Recovery with the card of what is open, a card and a meter if the account has none any
    /// more, and the card into the meter. False when a call failed; see trouble().
    bool settleAll();
    /// One sale, or another deed of an account's life, and then its card into its meter.
    bool work(std::mt19937& random);

    /// How many deeds are open.
    std::int64_t openDeeds();
    /// What all meters hold, in hundredths; nothing is consumed meanwhile.
    std::int64_t remaining();
    /// What the meters are to have been credited by the account's deeds, in hundredths; -1 while
    /// one is open.
    std::int64_t credited();
    std::int64_t posted(core::SaleKind kind);
    /// What is wrong with the books; empty when nothing is.
    std::string booksFindings();
    const std::string& trouble() const { return m_trouble; }

private:
    Seller(std::unique_ptr<app::Station> station, core::Actor actor, core::OperatorId approver,
           core::AccountNumber number);

    bool sell();
    bool reissue(bool withPayment);
    bool reverse();
    bool replaceMeter(bool onOwnCard);
    bool transfer(bool withCard);
    bool close();
    bool clear();
    bool correct();

    core::World world();
    core::CardTerminal& terminal();
    core::Approval approval() const;
    core::Expected<core::Account> account();
    std::vector<core::SaleRecord> deeds();
    bool settleOpenDeed();
    bool layOwnCard();
    bool layNewCard();
    std::optional<core::CardSnapshot> see();
    std::optional<std::string> newMeter();
    bool readDisplay();
    bool tap();
    bool reachActive();
    bool isDone(const core::Expected<core::SaleOutcome>& outcome);
    template <class T>
    bool held(const core::Expected<T>& result, const char* what);

    std::unique_ptr<app::Station> m_station;
    core::CardTerminal* m_terminal{nullptr};
    core::Actor m_actor;
    core::OperatorId m_approver;
    core::AccountNumber m_number;
    std::string m_trouble;
};

}  // namespace wattdesk::test
