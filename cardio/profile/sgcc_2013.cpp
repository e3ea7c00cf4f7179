#include "cardio/profile/sgcc_2013.h"

#include <algorithm>
#include <utility>

#include "cardio/files/tariff_file.h"
#include "cardio/profile/sgcc_2013_steps.h"

namespace wattdesk::cardio {

namespace {

using core::CardSnapshot;
using core::ErrorCode;
using namespace sgcc;

core::Expected<void> checkBefore(CardDialogue& card, const WritePlan& plan)
{
    // Tariffs are big and change nothing without EF01's flag, so only a look after a failure reads
    // them.
    std::vector<FileContent> small;
    std::copy_if(plan.before.begin(), plan.before.end(), std::back_inserter(small),
                 [](const FileContent& file) { return file.bytes.size() < kTariffFileSize; });
    const auto isBefore = carries(card, small);
    if (!isBefore) {
        return core::Unexpected{isBefore.error()};
    }
    if (!*isBefore) {
        return core::fail(ErrorCode::CardChanged, "the card no longer carries what was read");
    }
    return {};
}

core::Expected<void> runPlan(CardDialogue& card, const WritePlan& plan,
                             const core::CardChange& change, const StepListener& onStep)
{
    onStep(core::CardStep::Reading);
    auto done = approach(card, change.serial);
    if (done) {
        done = checkBefore(card, plan);
    }
    if (!done || plan.stages.empty()) {
        return done;
    }
    onStep(core::CardStep::Authenticating);
    done = proveOrFail(card);
    if (done) {
        done = authenticateOrFail(card, KeyUse::ExternalAuthentication);
    }
    for (std::size_t i = 0; done && i < plan.stages.size(); ++i) {
        done = doStage(card, plan.stages[i], onStep);
    }
    return done;
}

class Sgcc2013 final : public CardProfile {
public:
    std::string_view name() const noexcept override { return "sgcc-2013"; }

    core::Expected<CardSnapshot> read(CardSession& session, KeyStore& keys) const override
    {
        CardDialogue card{session, keys};
        const auto identified = card.identify();
        if (!identified) {
            return core::Unexpected{identified.error()};
        }
        const auto entered = card.enterDirectory();
        if (!entered) {
            return core::Unexpected{entered.error()};
        }
        if (!*entered) {
            return CardSnapshot{card.serial(), CardSnapshot::Condition::Bare, {}};
        }
        return lookIntoDirectory(card).map(
            [](DirectoryLook look) { return std::move(look.snapshot); });
    }

    core::Expected<void> personalise(CardSession& session, KeyStore& keys,
                                     const core::CardSerial& serial) const override
    {
        CardDialogue card{session, keys};
        return identifyAs(card, serial).and_then([&] {
            return sgcc::personalise(card, keys, CardShape::User);
        });
    }

    WriteAttempt write(CardSession& session, KeyStore& keys, const core::CardChange& change,
                       const StepListener& onStep) const override
    {
        const auto plan = planWrite(change);
        if (!plan) {
            return {false, plan.error()};
        }
        CardDialogue card{session, keys};
        const auto done = runPlan(card, *plan, change, onStep);
        return {card.hasChanged(), done ? std::nullopt : std::optional<core::Error>{done.error()}};
    }

    core::Expected<core::WriteOutcome> inspect(CardSession& session, KeyStore& keys,
                                               const core::CardChange& change) const override
    {
        const auto plan = planWrite(change);
        if (!plan) {
            return core::Unexpected{plan.error()};
        }
        CardDialogue card{session, keys};
        auto known = approach(card, change.serial).and_then([&] { return proveOrFail(card); });
        if (!known) {
            return core::Unexpected{known.error()};
        }
        const auto isAfter = carries(card, plan->after);
        const auto isBefore = carries(card, plan->before);
        if (!isAfter || !isBefore) {
            return core::Unexpected{!isAfter ? isAfter.error() : isBefore.error()};
        }
        return *isAfter    ? core::WriteOutcome::Confirmed
               : *isBefore ? core::WriteOutcome::NotWritten
                           : core::WriteOutcome::Unknown;
    }

    const FieldCardProfile& fieldCards() const noexcept override { return sgcc2013FieldCards(); }
};

}  // namespace

const CardProfile& sgcc2013()
{
    static const Sgcc2013 profile;
    return profile;
}

const CardProfile* profileNamed(std::string_view name)
{
    return name == sgcc2013().name() ? &sgcc2013() : nullptr;
}

}  // namespace wattdesk::cardio
