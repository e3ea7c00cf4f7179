#include "cardio/profile/write_plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"
#include "cardio/files/wallet_file.h"

namespace wattdesk::cardio {

namespace {

using core::Bytes;
using core::CardImage;
using core::CommittingFile;
using Files = std::vector<FileContent>;

std::uint8_t sfiOf(CommittingFile file) noexcept
{
    switch (file) {
        case CommittingFile::Parameters:
            return kParameterFileSfi;
        case CommittingFile::Wallet:
            return kWalletFileSfi;
        case CommittingFile::Return:
            return kReturnFileSfi;
    }
    return 0;
}

core::Expected<void> add(Files& files, std::uint8_t sfi, core::Expected<Bytes> bytes)
{
    if (!bytes) {
        return core::Unexpected{bytes.error()};
    }
    files.push_back({sfi, std::move(*bytes)});
    return {};
}

core::Expected<void> addTariff(Files& files, std::uint8_t sfi,
                               const std::optional<core::CardTariff>& tariff)
{
    return tariff ? add(files, sfi, encodeTariff(*tariff)) : core::Expected<void>{};
}

/// In the order in which they are written.
core::Expected<Files> filesOf(const CardImage& image)
{
    Files files;
    const auto done =
        addTariff(files, kCurrentTariffFileSfi, image.currentTariff)
            .and_then([&] { return addTariff(files, kBackupTariffFileSfi, image.backupTariff); })
            .and_then(
                [&] { return add(files, kParameterFileSfi, encodeParameters(image.parameters)); })
            .and_then([&] { return add(files, kReturnFileSfi, encodeReturn(image.returned)); })
            .and_then([&] { return add(files, kWalletFileSfi, encodeWallet(image.wallet)); });
    if (!done) {
        return core::Unexpected{done.error()};
    }
    return files;
}

bool contains(const Files& files, const FileContent& file)
{
    return std::any_of(files.begin(), files.end(), [&](const FileContent& other) {
        return other.sfi == file.sfi && other.bytes == file.bytes;
    });
}

bool isTariff(const FileContent& file) noexcept
{
    return file.sfi == kCurrentTariffFileSfi || file.sfi == kBackupTariffFileSfi;
}

/// EF01 as it was, with the flag 00; none when no flag stands beside the tariffs to be written.
core::Expected<std::optional<FileContent>> withoutFlag(const core::CardChange& change)
{
    const bool writesTariff = change.after.currentTariff || change.after.backupTariff;
    if (!writesTariff || !change.before.parameters || change.before.parameters->updateFlag == 0) {
        return std::nullopt;
    }
    core::CardParameters parameters = *change.before.parameters;
    parameters.updateFlag = 0;
    auto bytes = encodeParameters(parameters);
    if (!bytes) {
        return core::Unexpected{bytes.error()};
    }
    return FileContent{kParameterFileSfi, std::move(*bytes)};
}

void addStage(WritePlan& plan, Files stage)
{
    if (!stage.empty()) {
        plan.stages.push_back(std::move(stage));
    }
}

}  // namespace

core::Expected<WritePlan> planWrite(const core::CardChange& change)
{
    auto before = filesOf(change.before);
    auto after = filesOf(change.after);
    auto neutral = withoutFlag(change);
    if (!before || !after || !neutral) {
        return core::Unexpected{!before  ? before.error()
                                : !after ? after.error()
                                         : neutral.error()};
    }
    WritePlan plan{std::move(*before), std::move(*after), {}};
    Files preparing;
    Files committing;
    for (const FileContent& file : plan.after) {
        const bool isNeutralised = *neutral && file.sfi == kParameterFileSfi;
        if (!isTariff(file) && !isNeutralised && contains(plan.before, file)) {
            continue;
        }
        (file.sfi == sfiOf(change.commit) ? committing : preparing).push_back(file);
    }
    const bool isClearing = change.commit == CommittingFile::Parameters && change.after.isBlank();
    if (*neutral) {
        addStage(plan, {std::move(**neutral)});
    }
    addStage(plan, isClearing ? committing : preparing);
    addStage(plan, isClearing ? preparing : committing);
    return plan;
}

}  // namespace wattdesk::cardio
