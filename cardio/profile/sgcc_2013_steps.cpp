#include "cardio/profile/sgcc_2013_steps.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cardio/files/check_files.h"
#include "cardio/files/field_order_file.h"
#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"
#include "cardio/files/wallet_file.h"

namespace wattdesk::cardio::sgcc {

namespace {

using core::CardSnapshot;
using core::ErrorCode;

/// EF06: the versions of keys 1 … 5, then 000000. It is the last thing that personalisation
/// writes, so a zeroed one marks a card that is half done.
constexpr std::uint8_t kVersionFileSfi = 6;
constexpr std::size_t kVersionFileSize = 8;

constexpr std::uint16_t kDirectory = 0xDF01;
constexpr std::uint16_t kFirstFile = 0xEF00;  ///< plus the short identifier
constexpr std::uint16_t kKeyFile = 0x0000;
constexpr std::uint8_t kTypeDirectory = 0x38;
constexpr std::uint8_t kTypeKeyFile = 0x3F;
constexpr std::uint8_t kTypeProtectedBinary = 0xA8;
constexpr std::uint8_t kTypeProtectedRecords = 0xAA;
constexpr std::uint16_t kDirectorySize = 0x0400;
/// The same and sixty records.
constexpr std::uint16_t kCheckDirectorySize = 0x1D00;
constexpr std::uint16_t kKeyFileSize = 0x0100;
constexpr std::uint8_t kRightFree = 0xF0;
constexpr std::uint8_t kRightNever = 0xEF;
constexpr std::uint8_t kRightAfterExternalKey = 0xF2;
constexpr std::uint8_t kRightAfterMasterKey = 0xF5;
constexpr std::uint8_t kKeyTries = 3;

struct FileShape {
    std::uint8_t sfi;
    std::size_t size;
};
constexpr std::array kDataFiles{
    FileShape{kParameterFileSfi, kParameterFileSize},
    FileShape{kWalletFileSfi, kWalletFileSize},
    FileShape{kCurrentTariffFileSfi, kTariffFileSize},
    FileShape{kBackupTariffFileSfi, kTariffFileSize},
    FileShape{kReturnFileSfi, kReturnFileSize},
};
constexpr FileShape kVersionFile{kVersionFileSfi, kVersionFileSize};

/// The master key last: until it is there, everything can be begun anew without it, and once it is
/// there, key 1 can prove the card.
constexpr std::array kKeyOrder{KeyUse::ExternalAuthentication, KeyUse::LineProtection,
                               KeyUse::WalletLineProtection, KeyUse::InternalAuthentication,
                               KeyUse::CardMaster};

bool isUntouched(ByteView content) noexcept
{
    const auto isAll = [content](std::uint8_t value) {
        return std::all_of(content.begin(), content.end(),
                           [value](std::uint8_t byte) { return byte == value; });
    };
    return isAll(0x00) || isAll(0xFF);
}

core::Expected<RawFiles> readRaw(CardDialogue& card)
{
    RawFiles files;
    const auto into = [&card](std::optional<Bytes>& file, std::uint8_t sfi, std::size_t size) {
        return card.readIfThere(sfi, size).map(
            [&file](std::optional<Bytes>&& content) { file = std::move(content); });
    };
    const auto done =
        into(files.parameters, kParameterFileSfi, kParameterFileSize)
            .and_then([&] { return into(files.wallet, kWalletFileSfi, kWalletFileSize); })
            .and_then([&] { return into(files.returned, kReturnFileSfi, kReturnFileSize); });
    if (!done) {
        return core::Unexpected{done.error()};
    }
    return files;
}

core::Expected<core::CardImage> decodeAll(const RawFiles& files)
{
    auto parameters = decodeParameters(*files.parameters);
    auto wallet = decodeWallet(*files.wallet);
    auto returned = decodeReturn(*files.returned);
    if (!parameters || !wallet || !returned) {
        return core::Unexpected{!parameters ? parameters.error()
                                : !wallet   ? wallet.error()
                                            : returned.error()};
    }
    return core::CardImage{std::move(*parameters), *wallet, std::move(*returned), {}, {}};
}

/// Whether a card with all its files and keys, and nothing in them, lacks the mark that
/// personalisation puts last. A bureau's card may have no place for the mark.
core::Expected<bool> lacksMark(CardDialogue& card)
{
    const auto versions = card.readIfThere(kVersionFileSfi, kVersionFileSize);
    if (!versions) {
        return core::Unexpected{versions.error()};
    }
    return *versions && isUntouched(**versions);
}

core::Expected<CardSnapshot> interpret(CardDialogue& card, const RawFiles& files, bool isProven)
{
    const CardSnapshot bare{card.serial(), CardSnapshot::Condition::Bare, {}};
    const bool isWhole = files.areComplete() && isProven;
    if (files.areUntouched()) {
        const auto isHalfDone = isWhole ? lacksMark(card) : core::Expected<bool>{true};
        if (!isHalfDone) {
            return core::Unexpected{isHalfDone.error()};
        }
        if (*isHalfDone) {
            return bare;
        }
    }
    if (!isWhole) {
        return files.areComplete()
                   ? core::fail(ErrorCode::CardOtherStation, "no key 1 on a card with content")
                   : core::fail(ErrorCode::CardDamaged, "a file is missing");
    }
    if (fieldCardKindOf(*files.parameters)) {
        return decodeFieldOrder(*files.parameters).map([&card](const core::FieldCardOrder&) {
            return CardSnapshot{card.serial(), CardSnapshot::Condition::Field, {}};
        });
    }
    auto image = decodeAll(files);
    if (!image) {
        return core::Unexpected{image.error()};
    }
    const auto condition =
        image->isBlank() ? CardSnapshot::Condition::Blank : CardSnapshot::Condition::Issued;
    return CardSnapshot{card.serial(), condition, std::move(*image)};
}

KeyUse macKeyOf(std::uint8_t sfi) noexcept
{
    return sfi == kWalletFileSfi ? KeyUse::WalletLineProtection : KeyUse::LineProtection;
}

core::Expected<void> updateFile(CardDialogue& card, std::uint8_t sfi, ByteView content)
{
    return card.update(sfi, macKeyOf(sfi), content, std::min(content.size(), kTariffFileSplit));
}

core::Expected<void> createFiles(CardDialogue& card, CardShape shape)
{
    const auto create = [&card](const FileShape& file) {
        return card.personalise(CommandApdu::createFile(
            static_cast<std::uint16_t>(kFirstFile + file.sfi), kTypeProtectedBinary,
            static_cast<std::uint16_t>(file.size), kRightFree, kRightAfterExternalKey));
    };
    auto done = card.personalise(
        CommandApdu::createFile(kKeyFile, kTypeKeyFile, kKeyFileSize, kRightNever, kRightFree));
    for (std::size_t i = 0; done && i < kDataFiles.size(); ++i) {
        done = create(kDataFiles[i]);
    }
    if (done && shape == CardShape::Check) {
        done = createRecordFile(card);
    }
    return done ? create(kVersionFile) : done;
}

core::Expected<void> writeKeys(CardDialogue& card, KeyStore& keys)
{
    for (const KeyUse use : kKeyOrder) {
        const auto key = keys.cardKey(use, card.serial());
        const auto version = keys.version(use);
        if (!key || !version) {
            return core::Unexpected{!key ? key.error() : version.error()};
        }
        const auto written = card.personalise(
            CommandApdu::writeKey(static_cast<std::uint8_t>(use), kRightFree, kRightAfterMasterKey,
                                  *version, kKeyTries, key->bytes()));
        if (!written) {
            return written;
        }
    }
    return {};
}

/// A chip need not zero a file that it creates.
core::Expected<void> zeroFiles(CardDialogue& card)
{
    for (const FileShape& file : kDataFiles) {
        const auto content = card.read(file.sfi, file.size);
        if (!content) {
            return core::Unexpected{content.error()};
        }
        if (content->size() == file.size && isAllZero(*content)) {
            continue;
        }
        const auto updated = updateFile(card, file.sfi, Bytes(file.size, 0));
        if (!updated) {
            return updated;
        }
    }
    return {};
}

core::Expected<void> markDone(CardDialogue& card, KeyStore& keys)
{
    Bytes versions(kVersionFileSize, 0);
    for (std::size_t i = 0; i < kKeyUses.size(); ++i) {
        const auto version = keys.version(kKeyUses[i]);
        if (!version) {
            return core::Unexpected{version.error()};
        }
        versions[i] = *version;
    }
    return doStage(card, {{kVersionFileSfi, versions}}, [](core::CardStep) {});
}

/// DF01, empty and selected.
core::Expected<void> makeDirectory(CardDialogue& card, CardShape shape)
{
    auto entered = card.enterDirectory();
    if (entered && !*entered) {
        const std::uint16_t size = shape == CardShape::Check ? kCheckDirectorySize : kDirectorySize;
        const auto created = card.personalise(
            CommandApdu::createFile(kDirectory, kTypeDirectory, size, kRightFree, kRightFree));
        if (!created) {
            return created;
        }
        entered = card.enterDirectory();
    }
    if (!entered) {
        return core::Unexpected{entered.error()};
    }
    return *entered ? core::Expected<void>{}
                    : core::fail(ErrorCode::CardAnswerUnexpected, "DF01 was created, and is not");
}

/// Takes away what an earlier attempt left, under the master key where there is one.
core::Expected<void> eraseRemains(CardDialogue& card)
{
    // A wrong answer is another station's card: prove() fails, and its tries stay whole.
    const auto proven = card.prove();
    if (!proven) {
        return core::Unexpected{proven.error()};
    }
    if (*proven) {
        const auto accepted = card.authenticate(KeyUse::CardMaster);
        if (!accepted) {
            return core::Unexpected{accepted.error()};
        }
    }
    return card.personalise(CommandApdu::eraseDirectory());
}

/// Anything but what an interrupted attempt leaves is refused.
core::Expected<bool> mayBegin(CardDialogue& card)
{
    const auto look = lookIntoDirectory(card);
    if (!look) {
        return core::Unexpected{look.error()};
    }
    switch (look->snapshot.condition) {
        case CardSnapshot::Condition::Issued:
            return core::fail(ErrorCode::CardNotBlank, "a customer's card");
        case CardSnapshot::Condition::Field:
            return core::fail(ErrorCode::CardIsFieldCard);
        case CardSnapshot::Condition::Blank:
            return false;
        case CardSnapshot::Condition::Bare:
            return true;
    }
    return false;
}

}  // namespace

bool RawFiles::areUntouched() const noexcept
{
    return isUntouched(parameters.value_or(Bytes{})) && isUntouched(wallet.value_or(Bytes{})) &&
           isUntouched(returned.value_or(Bytes{}));
}

core::Expected<DirectoryLook> lookIntoDirectory(CardDialogue& card)
{
    auto files = readRaw(card);
    if (!files) {
        return core::Unexpected{files.error()};
    }
    const auto isProven = card.prove();
    if (!isProven) {
        return core::Unexpected{isProven.error()};
    }
    auto snapshot = interpret(card, *files, *isProven);
    if (!snapshot) {
        return core::Unexpected{snapshot.error()};
    }
    return DirectoryLook{std::move(*snapshot), std::move(*files)};
}

core::Expected<void> identifyAs(CardDialogue& card, const core::CardSerial& serial)
{
    const auto identified = card.identify();
    if (!identified) {
        return identified;
    }
    if (card.serial() != serial) {
        return core::fail(ErrorCode::CardSwapped,
                          "expected " + serial.text() + ", found " + card.serial().text());
    }
    return {};
}

/// The right card, in DF01.
core::Expected<void> approach(CardDialogue& card, const core::CardSerial& serial)
{
    const auto identified = identifyAs(card, serial);
    if (!identified) {
        return identified;
    }
    const auto entered = card.enterDirectory();
    if (!entered) {
        return core::Unexpected{entered.error()};
    }
    if (!*entered) {
        return core::fail(ErrorCode::CardChanged, "no application on the card");
    }
    return {};
}

core::Expected<void> proveOrFail(CardDialogue& card)
{
    const auto proven = card.prove();
    if (!proven) {
        return core::Unexpected{proven.error()};
    }
    if (!*proven) {
        return core::fail(ErrorCode::CardOtherStation, "the card has no key 1");
    }
    return {};
}

core::Expected<void> authenticateOrFail(CardDialogue& card, KeyUse use)
{
    const auto accepted = card.authenticate(use);
    if (!accepted) {
        return core::Unexpected{accepted.error()};
    }
    if (!*accepted) {
        return core::fail(ErrorCode::CardAuthenticationRefused, "the card has no such key");
    }
    return {};
}

/// Whether the card carries exactly these; stops at the first that differs.
core::Expected<bool> carries(CardDialogue& card, const std::vector<FileContent>& files)
{
    for (const FileContent& file : files) {
        const auto found = card.read(file.sfi, file.bytes.size());
        if (!found) {
            return core::Unexpected{found.error()};
        }
        if (*found != file.bytes) {
            return false;
        }
    }
    return true;
}

core::Expected<void> doStage(CardDialogue& card, const std::vector<FileContent>& stage,
                             const StepListener& onStep)
{
    onStep(core::CardStep::Writing);
    for (const FileContent& file : stage) {
        const auto updated = updateFile(card, file.sfi, file.bytes);
        if (!updated) {
            return updated;
        }
    }
    onStep(core::CardStep::Verifying);
    const auto isThere = carries(card, stage);
    if (!isThere) {
        return core::Unexpected{isThere.error()};
    }
    if (!*isThere) {
        return core::fail(ErrorCode::CardMemoryFault, "read back differs from what was written");
    }
    return {};
}

core::Expected<void> createRecordFile(CardDialogue& card)
{
    static_assert(core::CheckCollection::kCapacity <= 254 && kCheckRecordSize <= 254);
    constexpr auto kSize =
        static_cast<std::uint16_t>(core::CheckCollection::kCapacity << 8U | kCheckRecordSize);
    return card.personalise(
        CommandApdu::createFile(static_cast<std::uint16_t>(kFirstFile + kCheckRecordFileSfi),
                                kTypeProtectedRecords, kSize, kRightFree, kRightAfterExternalKey));
}

core::Expected<void> personalise(CardDialogue& card, KeyStore& keys, CardShape shape)
{
    const auto entered = card.enterDirectory();
    if (!entered) {
        return core::Unexpected{entered.error()};
    }
    core::Expected<void> done;
    if (*entered) {
        const auto begins = mayBegin(card);
        if (!begins || !*begins) {
            return begins ? core::Expected<void>{} : core::Unexpected{begins.error()};
        }
        done = eraseRemains(card);
    }
    return done.and_then([&] { return makeDirectory(card, shape); })
        .and_then([&] { return createFiles(card, shape); })
        .and_then([&] { return writeKeys(card, keys); })
        .and_then([&] { return proveOrFail(card); })
        .and_then([&] { return authenticateOrFail(card, KeyUse::ExternalAuthentication); })
        .and_then([&] { return zeroFiles(card); })
        .and_then([&] { return markDone(card, keys); });
}

}  // namespace wattdesk::cardio::sgcc
