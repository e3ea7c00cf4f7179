#include <algorithm>
#include <utility>
#include <variant>

#include "cardio/files/check_files.h"
#include "cardio/files/field_order_file.h"
#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"
#include "cardio/files/wallet_file.h"
#include "cardio/profile/sgcc_2013.h"
#include "cardio/profile/sgcc_2013_steps.h"

namespace wattdesk::cardio {

namespace {

using core::CardSnapshot;
using core::CheckCollection;
using core::ErrorCode;
using core::FieldCardOrder;
using core::FieldCardSnapshot;
using namespace sgcc;

constexpr auto kPlaces = static_cast<std::uint8_t>(CheckCollection::kCapacity);

/// An order in bytes: EF01 means nothing to a meter before it is written, and commits.
struct OrderFiles {
    std::vector<FileContent> preparing;
    FileContent committing;
};

core::Expected<OrderFiles> filesOf(const FieldCardOrder& order)
{
    auto committing = encodeFieldOrder(order);
    if (!committing) {
        return core::Unexpected{committing.error()};
    }
    OrderFiles files{{{kReturnFileSfi, Bytes(kReturnFileSize, 0)}},
                     {kParameterFileSfi, std::move(*committing)}};
    const auto* preset = std::get_if<core::PresetOrder>(&order.payload);
    if (preset == nullptr) {
        files.preparing.push_back({kWalletFileSfi, Bytes(kWalletFileSize, 0)});
        return files;
    }
    if (preset->amount.hundredths() > core::Credit::kMeterMax) {
        return core::fail(ErrorCode::AmountTooLarge, "more than a meter can hold");
    }
    auto wallet = encodeWallet({preset->amount, 0});
    auto current = encodeTariff(preset->currentTariff);
    auto backup = encodeTariff(preset->backupTariff);
    if (!wallet || !current || !backup) {
        return core::Unexpected{!wallet    ? wallet.error()
                                : !current ? current.error()
                                           : backup.error()};
    }
    files.preparing.push_back({kCurrentTariffFileSfi, std::move(*current)});
    files.preparing.push_back({kBackupTariffFileSfi, std::move(*backup)});
    files.preparing.push_back({kWalletFileSfi, std::move(*wallet)});
    return files;
}

// ---- reading ----

core::Expected<void> readPreset(CardDialogue& card, const RawFiles& files, core::PresetOrder& order)
{
    const auto tariff = [&card](std::uint8_t sfi) {
        return card.read(sfi, kTariffFileSize).and_then(decodeTariff);
    };
    const auto wallet = decodeWallet(*files.wallet);
    const auto current = tariff(kCurrentTariffFileSfi);
    const auto backup = tariff(kBackupTariffFileSfi);
    if (!wallet || !current || !backup) {
        return core::Unexpected{!wallet    ? wallet.error()
                                : !current ? current.error()
                                           : backup.error()};
    }
    if (wallet->count != 0 || wallet->amount.hundredths() > core::Credit::kMeterMax) {
        return core::fail(ErrorCode::CardDamaged, "EF02 is not a preset card's");
    }
    order.amount = wallet->amount;
    order.currentTariff = *current;
    order.backupTariff = *backup;
    return {};
}

core::Expected<Bytes> readPlace(CardDialogue& card, std::uint8_t place)
{
    auto content = card.readRecordIfThere(kCheckRecordFileSfi, place, kCheckRecordSize);
    if (!content) {
        return core::Unexpected{content.error()};
    }
    if (!*content) {
        return core::fail(ErrorCode::CardDamaged, "a check card without its records");
    }
    return std::move(**content);
}

/// The records that the index counts and the place behind them, where a meter may have been cut
/// off; every place when there is no telling.
core::Expected<CheckCollection> readCollection(CardDialogue& card, ByteView indexFile)
{
    const auto counted = decodeCheckIndex(indexFile);
    const std::size_t count = counted.value_or(kPlaces);
    CheckCollection collection;
    collection.wasInterrupted = !counted;
    const std::size_t last = std::min<std::size_t>(count + 1, kPlaces);
    for (std::size_t place = 1; place <= last; ++place) {
        const auto content = readPlace(card, static_cast<std::uint8_t>(place));
        if (!content) {
            return core::Unexpected{content.error()};
        }
        const bool isCounted = place <= count;
        const bool isEmpty = isAllZero(*content);
        collection.wasInterrupted = collection.wasInterrupted || isEmpty == isCounted;
        if (isEmpty) {
            continue;
        }
        auto record = decodeCheckRecord(*content);
        if (record) {
            collection.records.push_back(std::move(*record));
        } else {
            collection.damaged.push_back(static_cast<int>(place));
        }
    }
    return collection;
}

core::Expected<FieldCardSnapshot> readField(CardDialogue& card, const RawFiles& files)
{
    auto order = decodeFieldOrder(*files.parameters);
    if (!order) {
        return core::Unexpected{order.error()};
    }
    FieldCardSnapshot snapshot{card.serial(), CardSnapshot::Condition::Field, {}, {}, {}};
    if (std::holds_alternative<core::CheckOrder>(order->payload)) {
        auto collection = readCollection(card, *files.returned);
        if (!collection) {
            return core::Unexpected{collection.error()};
        }
        snapshot.collection = std::move(*collection);
    } else {
        auto returned = decodeReturn(*files.returned);
        if (!returned) {
            return core::Unexpected{returned.error()};
        }
        snapshot.returned = std::move(*returned);
    }
    if (auto* preset = std::get_if<core::PresetOrder>(&order->payload)) {
        if (const auto read = readPreset(card, files, *preset); !read) {
            return core::Unexpected{read.error()};
        }
    }
    snapshot.order = std::move(*order);
    return snapshot;
}

/// In DF01.
core::Expected<FieldCardSnapshot> readEntered(CardDialogue& card)
{
    const auto look = lookIntoDirectory(card);
    if (!look) {
        return core::Unexpected{look.error()};
    }
    if (look->snapshot.condition != CardSnapshot::Condition::Field) {
        return FieldCardSnapshot{card.serial(), look->snapshot.condition, {}, {}, {}};
    }
    return readField(card, look->files);
}

// ---- writing ----

core::Expected<void> authenticateBothWays(CardDialogue& card, const StepListener& onStep)
{
    onStep(core::CardStep::Authenticating);
    return proveOrFail(card).and_then(
        [&card] { return authenticateOrFail(card, KeyUse::ExternalAuthentication); });
}

/// Those of a stage that differ from what the card carries.
core::Expected<void> doDifferences(CardDialogue& card, const std::vector<FileContent>& stage,
                                   const StepListener& onStep)
{
    std::vector<FileContent> differing;
    for (const FileContent& file : stage) {
        const auto isThere = carries(card, {file});
        if (!isThere) {
            return core::Unexpected{isThere.error()};
        }
        if (!*isThere) {
            differing.push_back(file);
        }
    }
    return differing.empty() ? core::Expected<void>{} : doStage(card, differing, onStep);
}

core::Expected<void> emptyPlace(CardDialogue& card, std::uint8_t place)
{
    const auto content = readPlace(card, place);
    if (!content) {
        return core::Unexpected{content.error()};
    }
    if (isAllZero(*content)) {
        return {};
    }
    return card
        .updateRecord(kCheckRecordFileSfi, KeyUse::LineProtection, place,
                      Bytes(kCheckRecordSize, 0))
        .and_then([&] { return readPlace(card, place); })
        .and_then([](const Bytes& now) {
            return isAllZero(now) ? core::Expected<void>{}
                                  : core::fail(ErrorCode::CardMemoryFault, "a record that stays");
        });
}

core::Expected<void> emptyPlaces(CardDialogue& card)
{
    core::Expected<void> done;
    for (std::uint8_t place = 1; done && place <= kPlaces; ++place) {
        done = emptyPlace(card, place);
    }
    return done;
}

core::Expected<bool> hasRecordFile(CardDialogue& card)
{
    return card.readRecordIfThere(kCheckRecordFileSfi, 1, kCheckRecordSize)
        .map([](const std::optional<Bytes>& first) { return first.has_value(); });
}

core::Expected<void> addRecordFile(CardDialogue& card)
{
    return proveOrFail(card)
        .and_then([&card] { return authenticateOrFail(card, KeyUse::CardMaster); })
        .and_then([&card] { return createRecordFile(card); });
}

/// A blank card with the room that its new kind needs. The card was identified and no more.
core::Expected<void> makeBlank(CardDialogue& card, KeyStore& keys, CardShape shape)
{
    // Leaves a blank card as it is and refuses every other that is in use.
    const auto made = personalise(card, keys, shape);
    if (!made || shape == CardShape::User) {
        return made;
    }
    const auto hasRoom = hasRecordFile(card);
    if (!hasRoom) {
        return core::Unexpected{hasRoom.error()};
    }
    return *hasRoom ? core::Expected<void>{} : addRecordFile(card);
}

core::Expected<void> runIssue(CardDialogue& card, KeyStore& keys, const core::CardSerial& serial,
                              const FieldCardOrder& order, const OrderFiles& files,
                              const StepListener& onStep)
{
    const bool isCheck = std::holds_alternative<core::CheckOrder>(order.payload);
    onStep(core::CardStep::Reading);
    return identifyAs(card, serial)
        .and_then(
            [&] { return makeBlank(card, keys, isCheck ? CardShape::Check : CardShape::User); })
        .and_then([&] { return authenticateBothWays(card, onStep); })
        .and_then([&] { return doDifferences(card, files.preparing, onStep); })
        .and_then([&] { return isCheck ? emptyPlaces(card) : core::Expected<void>{}; })
        .and_then([&] { return doStage(card, {files.committing}, onStep); });
}

/// EF05 first: a customer's blank card has no index of a check card in it. Then EF01, which
/// commits, and then what no meter looks at without it.
core::Expected<void> runClear(CardDialogue& card, const core::CardSerial& serial,
                              const StepListener& onStep)
{
    onStep(core::CardStep::Reading);
    const auto entered =
        identifyAs(card, serial).and_then([&card] { return card.enterDirectory(); });
    if (!entered || !*entered) {
        return entered ? core::Expected<void>{} : core::Unexpected{entered.error()};
    }
    const auto look = lookIntoDirectory(card);
    if (!look) {
        return core::Unexpected{look.error()};
    }
    if (look->snapshot.condition == CardSnapshot::Condition::Issued) {
        return core::fail(ErrorCode::CardNotBlank, "a customer's card");
    }
    if (look->snapshot.condition == CardSnapshot::Condition::Bare) {
        return {};
    }
    const auto zero = [&](std::uint8_t sfi, std::size_t size) {
        return doDifferences(card, {{sfi, Bytes(size, 0)}}, onStep);
    };
    const auto hasRecords = hasRecordFile(card);
    if (!hasRecords) {
        return core::Unexpected{hasRecords.error()};
    }
    return authenticateBothWays(card, onStep)
        .and_then([&] { return zero(kReturnFileSfi, kReturnFileSize); })
        .and_then([&] { return zero(kParameterFileSfi, kParameterFileSize); })
        .and_then([&] { return zero(kWalletFileSfi, kWalletFileSize); })
        .and_then([&] { return *hasRecords ? emptyPlaces(card) : core::Expected<void>{}; });
}

/// The records first and the index last: torn off between, the index still tells of them.
core::Expected<void> runEmptying(CardDialogue& card, const core::CardSerial& serial,
                                 const CheckCollection& collected, const StepListener& onStep)
{
    onStep(core::CardStep::Reading);
    const auto found = approach(card, serial).and_then([&card] { return readEntered(card); });
    if (!found) {
        return core::Unexpected{found.error()};
    }
    const bool isCheck =
        found->order && std::holds_alternative<core::CheckOrder>(found->order->payload);
    if (!isCheck || found->collection != collected) {
        return core::fail(ErrorCode::CardChanged, "not the records that were read");
    }
    return authenticateBothWays(card, onStep)
        .and_then([&] {
            onStep(core::CardStep::Writing);
            return emptyPlaces(card);
        })
        .and_then([&] {
            return doDifferences(card, {{kReturnFileSfi, Bytes(kReturnFileSize, 0)}}, onStep);
        });
}

WriteAttempt attemptOf(const CardDialogue& card, const core::Expected<void>& done)
{
    return {card.hasChanged(), done ? std::nullopt : std::optional<core::Error>{done.error()}};
}

class Sgcc2013Field final : public FieldCardProfile {
public:
    core::Expected<FieldCardSnapshot> read(CardSession& session, KeyStore& keys) const override
    {
        CardDialogue card{session, keys};
        const auto entered = card.identify().and_then([&card] { return card.enterDirectory(); });
        if (!entered) {
            return core::Unexpected{entered.error()};
        }
        return *entered
                   ? readEntered(card)
                   : FieldCardSnapshot{card.serial(), CardSnapshot::Condition::Bare, {}, {}, {}};
    }

    WriteAttempt issue(CardSession& session, KeyStore& keys, const core::CardSerial& serial,
                       const FieldCardOrder& order, const StepListener& onStep) const override
    {
        const auto files = filesOf(order);
        if (!files) {
            return {false, files.error()};
        }
        CardDialogue card{session, keys};
        return attemptOf(card, runIssue(card, keys, serial, order, *files, onStep));
    }

    WriteAttempt clear(CardSession& session, KeyStore& keys, const core::CardSerial& serial,
                       const StepListener& onStep) const override
    {
        CardDialogue card{session, keys};
        return attemptOf(card, runClear(card, serial, onStep));
    }

    WriteAttempt emptyRecords(CardSession& session, KeyStore& keys, const core::CardSerial& serial,
                              const CheckCollection& collected,
                              const StepListener& onStep) const override
    {
        CardDialogue card{session, keys};
        return attemptOf(card, runEmptying(card, serial, collected, onStep));
    }
};

}  // namespace

const FieldCardProfile& sgcc2013FieldCards()
{
    static const Sgcc2013Field profile;
    return profile;
}

}  // namespace wattdesk::cardio
