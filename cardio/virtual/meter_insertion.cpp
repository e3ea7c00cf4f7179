#include "cardio/virtual/meter_insertion.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "cardio/virtual/meter_account.h"
#include "cardio/virtual/meter_field_card.h"
#include "cardio/virtual/meter_frames.h"
#include "cardio/virtual/meter_slot.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kHeadSize = 4;

constexpr std::uint8_t kUserCard = 0x01;
constexpr std::uint8_t kParameterCard = 0x04;
constexpr std::uint8_t kCheckCard = 0x05;
constexpr std::uint8_t kPresetCard = 0x06;
constexpr std::uint8_t kMeterNumberCard = 0x07;
constexpr std::uint8_t kRelayTestCard = 0x09;
constexpr std::uint8_t kResetCard = 0x21;
constexpr std::uint8_t kClearCard = 0x22;
constexpr std::uint8_t kOpen = 0x01;
constexpr std::uint8_t kPurchase = 0x02;
constexpr std::uint8_t kReissue = 0x03;

constexpr std::uint8_t kCurrentPricesBit = 0x01;
constexpr std::uint8_t kBackupPricesBit = 0x02;
constexpr std::uint8_t kCurrentLadderBit = 0x04;
constexpr std::uint8_t kBackupLadderBit = 0x08;
constexpr std::uint8_t kAlarmsBit = 0x80;
constexpr std::uint8_t kBackupBits = kBackupPricesBit | kBackupLadderBit;
constexpr std::uint8_t kAmbiguousFlag = 0xFF;

constexpr std::uint32_t kIllegalInsertionsMax = 999'999;

struct Tariffs {
    std::optional<MeterTariffFile> current;
    std::optional<MeterTariffFile> backup;
    bool haveGoodLadders{true};
};

/// Which field card EF01's command names; none for a user card and for what no meter takes.
std::optional<core::FieldCardKind> fieldKindOf(std::uint8_t command)
{
    using Kind = core::FieldCardKind;
    switch (command) {
        case kParameterCard:
            return Kind::Parameter;
        case kCheckCard:
            return Kind::Check;
        case kPresetCard:
            return Kind::Preset;
        case kMeterNumberCard:
            return Kind::MeterNumbering;
        case kRelayTestCard:
            return Kind::RelayTest;
        case kResetCard:
            return Kind::Reset;
        case kClearCard:
            return Kind::Clear;
        default:
            return std::nullopt;
    }
}

class Work {
public:
    Work(MeterMemory& memory, CardReader& reader, const core::LocalTime& now,
         const InsertionFaults& faults, const SaveMeter& save)
        : m_memory{memory},
          m_slot{memory, reader, faults},
          m_fieldWork{memory, m_slot, meterTime(now), save},
          m_now{meterTime(now)},
          m_faults{faults},
          m_save{save}
    {
    }

    core::Expected<Insertion> run()
    {
        const Step<void> result = powerUp().and_then([this] { return takeCard(); });
        if (!result && result.error().failure) {
            return core::Unexpected{*result.error().failure};
        }
        m_outcome.isGood = result.has_value();
        m_outcome.word = result ? std::nullopt : result.error().word;
        m_outcome.field = m_field;
        if (m_outcome.word) {
            remember(*m_outcome.word);
            if (auto saved = m_save(m_memory); !saved) {
                return core::Unexpected{saved.error()};
            }
        }
        return m_outcome;
    }

private:
    bool isMakerA() const { return m_memory.settings.maker == Maker::A; }
    bool isPreset() const { return m_field == core::FieldCardKind::Preset; }

    /// The error words that count as an illegal insertion.
    bool isIllegal(int word) const
    {
        if (isMakerA()) {
            return word == 5;
        }
        return word == 4 || word == 5 || word == 6 || word == 9 || word == 10;
    }

    void remember(int word)
    {
        if (isIllegal(word)) {
            m_memory.illegalInsertions =
                std::min(m_memory.illegalInsertions + 1, kIllegalInsertionsMax);
        }
        m_memory.log.insert(m_memory.log.begin(), {word, m_now});
        m_memory.log.resize(std::min(m_memory.log.size(), MeterMemory::kLogMax));
    }

    // ---- the steps ----

    Step<void> powerUp()
    {
        if (auto step = m_slot.at(MeterStep::Supply); !step) {
            return step;
        }
        if (m_faults.isSupplyLow) {
            return stop(1);
        }
        followClock(m_memory, m_now);
        if (auto step =
                m_slot.at(MeterStep::CardReset).and_then([this] { return m_slot.resetCard(); });
            !step) {
            return step;
        }
        if (auto step = m_slot.at(MeterStep::EsamReset); !step) {
            return step;
        }
        return m_faults.esamResetFails ? Step<void>{stop(3)} : Step<void>{};
    }

    Step<void> takeCard()
    {
        return m_slot.at(MeterStep::Select)
            .and_then([this] { return m_slot.selectDirectory(); })
            .and_then([this] { return m_slot.at(MeterStep::Head); })
            .and_then([this] { return readHead(); })
            .and_then([this] { return m_slot.at(MeterStep::InternalAuthentication); })
            .and_then([this] { return m_slot.authenticateCard(); })
            .and_then([this] { return m_slot.at(MeterStep::ParameterFile); })
            .and_then([this] { return readParameterFile(); })
            .and_then([this] { return m_slot.at(MeterStep::ExternalAuthentication); })
            .and_then([this] { return m_slot.authenticateMeter(); })
            .and_then([this] { return m_field ? takeFieldCard() : takeUserCard(); });
    }

    Step<void> takeUserCard()
    {
        return readUserFiles().and_then([this] { return decide(); }).and_then([this] {
            return finish();
        });
    }

    Step<void> readUserFiles()
    {
        return m_slot.isReturnEmpty()
            .map([this](bool isEmpty) { m_isReturnEmpty = isEmpty; })
            .and_then([this] { return m_slot.at(MeterStep::Wallet); })
            .and_then([this] { return readWallet(); })
            .and_then([this] { return m_slot.at(MeterStep::CustomerNumber); })
            .and_then([this] { return readCustomerNumber(); });
    }

    Step<void> readHead()
    {
        const auto answer = m_slot.transmit(CommandApdu::readBinary(kParameterSfi, 0, kHeadSize));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        if (answer->status == sw::kWrongOffset) {
            return stop(7);
        }
        if (!answer->status.isSuccess() || answer->data.size() != kHeadSize) {
            return stop(19);
        }
        if (answer->data[0] != 0x68) {
            return stop(isMakerA() ? 14 : 8);
        }
        const std::uint8_t command = answer->data[1];
        m_field = fieldKindOf(command);
        if (command != kUserCard && !m_field) {
            return stop(8);
        }
        const auto wanted = isPreset() ? MeterKeyState::Public : MeterKeyState::Private;
        return m_memory.settings.keyState == wanted ? Step<void>{} : Step<void>{stop(9)};
    }

    Step<void> readParameterFile()
    {
        const auto file = m_slot.read(kParameterSfi, MeterParameterFile::kSize);
        if (!file) {
            return tl::unexpected<Stop>{file.error()};
        }
        if (!isFrame(*file, MeterParameterFile::kDataSize)) {
            return stop(14);
        }
        m_card = parseParameterFile(*file);
        return {};
    }

    Step<void> readWallet()
    {
        constexpr int kWalletDiffers = 22;
        return m_slot
            .readMacedAndCompare(MeterEsam::Key::Wallet, kWalletSfi, 0, MeterWalletFile::kSize,
                                 kWalletDiffers)
            .map([this](MacedReading reading) {
                m_wallet = parseWalletFile(reading.data);
                m_walletReading = std::move(reading);
            });
    }

    Step<void> readCustomerNumber()
    {
        constexpr int kCustomerDiffers = 23;
        if (isMakerA() && m_card.subType != kOpen) {
            m_isCustomerGenuine = true;  // this maker asks for a MAC only when opening
            return {};
        }
        return m_slot
            .readMacedAndCompare(MeterEsam::Key::Line, kParameterSfi,
                                 MeterParameterFile::kCustomerOffset, PackedNumber{}.size(),
                                 kCustomerDiffers)
            .map([this](const MacedReading& reading) {
                std::copy(reading.data.begin(), reading.data.end(), m_card.customer.begin());
                m_isCustomerGenuine = reading.isGenuine;
            });
    }

    // ---- the decision table ----

    Step<void> decide()
    {
        if (const auto word = mismatch()) {
            return stop(*word);
        }
        const std::uint64_t onCard = m_wallet.count;
        const std::uint64_t inMeter = m_memory.count;
        if (onCard < inMeter) {
            return takeOldCard();
        }
        if (onCard == inMeter) {
            return takeKnownPurchase();
        }
        if (onCard > inMeter + 1) {
            return writeReturnThen(17);
        }
        return m_isReturnEmpty ? takeNewPurchase() : writeReturnThen(18);
    }

    /// The first row: what makes this card not this meter's.
    std::optional<int> mismatch() const
    {
        const std::uint8_t subType = m_card.subType;
        const bool isKnown = subType == kOpen || subType == kPurchase || subType == kReissue;
        if (!isMakerA() && !isKnown) {
            return 8;
        }
        if (m_card.meter != m_memory.number) {
            return 11;
        }
        if (!isKnown) {
            return 8;
        }
        if (m_memory.isOpened()) {
            if (m_card.customer != m_memory.customer) {
                return 12;
            }
            if (subType == kPurchase && m_slot.serial() != m_memory.serial) {
                return 13;
            }
        } else if (subType != kOpen) {
            return subType == kPurchase ? 15 : 16;
        } else if (m_memory.stage != core::MeterStage::Cleared) {
            return 9;
        }
        return subType == kOpen && m_wallet.count > 1 ? std::optional{17} : std::nullopt;
    }

    /// N < M
    Step<void> takeOldCard()
    {
        if (m_card.subType == kPurchase) {
            return m_slot.writeReturn(m_now);
        }
        const bool takesCustomer = m_card.subType == kOpen && !isMakerA() && m_isReturnEmpty;
        return bind(takesCustomer).and_then([this] { return m_slot.writeReturn(m_now); });
    }

    /// N = M
    Step<void> takeKnownPurchase()
    {
        // The checking maker looks at the ladder first; the other only when it takes it.
        const auto tariffs =
            isMakerA() || m_isReturnEmpty ? readTariffs() : Step<Tariffs>{Tariffs{}};
        if (!tariffs) {
            return tl::unexpected<Stop>{tariffs.error()};
        }
        if (isMakerA() && !tariffs->haveGoodLadders) {
            return stop(14);
        }
        if (!m_isReturnEmpty) {
            const bool isOther = m_card.subType != kPurchase && m_slot.serial() != m_memory.serial;
            return isOther ? Step<void>{stop(13)} : m_slot.writeReturn(m_now);
        }
        const bool binds = m_card.subType != kPurchase;
        return (binds ? bind(m_card.subType == kOpen) : Step<void>{})
            .and_then([&] { return takeParameters(*tariffs); })
            .and_then([this] { return m_slot.writeReturn(m_now); });
    }

    /// N = M + 1, return file empty
    Step<void> takeNewPurchase()
    {
        if (isOverHoarding()) {
            return stop(21);
        }
        if (isMakerA()) {
            const auto tariffs = readTariffs();
            if (!tariffs) {
                return tl::unexpected<Stop>{tariffs.error()};
            }
            if (!tariffs->haveGoodLadders) {
                return stop(14);
            }
            return credit()
                .and_then([this] { return bind(true); })
                .and_then([&] { return takeParameters(*tariffs); })
                .and_then([this] { return m_slot.writeReturn(m_now); });
        }
        return credit()
            .and_then([this] { return bind(true); })
            .and_then([this] { return readTariffs(); })
            .and_then([this](const Tariffs& tariffs) { return takeParameters(tariffs); })
            .and_then([this] { return m_slot.writeReturn(m_now); });
    }

    // ---- field cards ----

    Step<void> takeFieldCard()
    {
        return m_fieldWork.readOrder()
            .and_then([this] { return isPreset() ? takePreset() : m_fieldWork.obey(*m_field); })
            .and_then([this] { return m_slot.at(MeterStep::Finish); });
    }

    Step<void> takePreset()
    {
        m_card = parseParameterFile(m_fieldWork.file());  // the one with the right MAC
        return readUserFiles().and_then([this] { return preset(); });
    }

    /// Sets wallet and parameters, and leaves the meter as if never opened.
    Step<void> preset()
    {
        const auto tariffs = readTariffs();
        if (!tariffs) {
            return tl::unexpected<Stop>{tariffs.error()};
        }
        if (isMakerA() && !tariffs->haveGoodLadders) {
            return stop(14);
        }
        if (!m_walletReading.isGenuine || !m_isCustomerGenuine) {
            return stop(10);
        }
        // Nothing stops between here and the save, so a meter cut off is the one from before.
        if (auto step = m_slot.at(MeterStep::Obedience).and_then([this] {
                return m_slot.at(MeterStep::Parameters);
            });
            !step) {
            return step;
        }
        forgetUse(m_memory);
        m_memory.settings.area = m_fieldWork.order().area;
        m_memory.remainingMicro = m_wallet.amount * kMicroPerHundredth;
        m_memory.count = m_wallet.count;
        m_memory.illegalInsertions = 0;
        return applyParameters(*tariffs).and_then([this] { return m_slot.writeReturn(m_now); });
    }

    // ---- what the rows do ----

    bool isOverHoarding() const
    {
        const std::int64_t held = isMakerA() ? std::max<std::int64_t>(m_memory.remainingMicro, 0)
                                             : m_memory.remainingMicro;
        const std::int64_t sum = held + m_wallet.amount * kMicroPerHundredth;
        const std::int64_t limit = m_memory.settings.hoardingLimit * kMicroPerHundredth;
        return sum > kRemainingMaxMicro || (limit > 0 && sum > limit);
    }

    /// The security module takes the wallet only with a right MAC. What it took is saved before
    /// anything is written back: a cut after that finds N = M, and the purchase counts as done.
    Step<void> credit()
    {
        if (auto step = m_slot.at(MeterStep::Credit); !step) {
            return step;
        }
        if (!m_walletReading.isGenuine || !m_isCustomerGenuine) {
            return stop(10);
        }
        m_memory.count = m_wallet.count;
        if (!isMakerA()) {
            if (auto step = keep(m_save, m_memory).and_then([this] {
                    return m_slot.at(MeterStep::CreditAmount);
                });
                !step) {
                return step;
            }
        }
        m_memory.remainingMicro += m_wallet.amount * kMicroPerHundredth;
        m_outcome.credited = *core::Credit::from(m_wallet.amount);
        return keep(m_save, m_memory);
    }

    /// An open card also sets the opened flag.
    Step<void> bind(bool takesCustomer)
    {
        if (auto step = m_slot.at(MeterStep::Binding); !step) {
            return step;
        }
        if (takesCustomer) {
            if (!m_isCustomerGenuine) {
                return stop(10);
            }
            m_memory.customer = m_card.customer;
        }
        m_memory.serial = m_slot.serial();
        if (m_card.subType == kOpen) {
            m_memory.stage = core::MeterStage::Opened;
        }
        return keep(m_save, m_memory);
    }

    /// Purchase and reissue cards may change the backup sets only.
    std::uint8_t effectiveFlag() const
    {
        if (m_card.flag == kAmbiguousFlag && isMakerA()) {
            return 0;
        }
        const bool takesAll = isPreset() || m_card.subType == kOpen;
        return takesAll ? m_card.flag : static_cast<std::uint8_t>(m_card.flag & kBackupBits);
    }

    Step<std::optional<MeterTariffFile>> readTariff(std::uint8_t sfi, bool isWanted)
    {
        if (!isWanted) {
            return std::nullopt;
        }
        return m_slot.read(sfi, MeterTariffFile::kSize).map([](const Bytes& file) {
            return std::optional{parseTariffFile(file)};
        });
    }

    Step<Tariffs> readTariffs()
    {
        const std::uint8_t flag = effectiveFlag();
        const bool wantsCurrent = (flag & (kCurrentPricesBit | kCurrentLadderBit)) != 0;
        const auto current = readTariff(kCurrentTariffSfi, wantsCurrent);
        if (!current) {
            return tl::unexpected<Stop>{current.error()};
        }
        const auto backup = readTariff(kBackupTariffSfi, (flag & kBackupBits) != 0);
        if (!backup) {
            return tl::unexpected<Stop>{backup.error()};
        }
        Tariffs tariffs{*current, *backup, true};
        const bool badCurrent = (flag & kCurrentLadderBit) != 0 && !tariffs.current->hasGoodLadder;
        const bool badBackup = (flag & kBackupLadderBit) != 0 && !tariffs.backup->hasGoodLadder;
        tariffs.haveGoodLadders = !badCurrent && !badBackup;
        return tariffs;
    }

    Step<void> takeParameters(const Tariffs& tariffs)
    {
        return m_slot.at(MeterStep::Parameters).and_then([&] { return applyParameters(tariffs); });
    }

    Step<void> applyParameters(const Tariffs& tariffs)
    {
        const std::uint8_t flag = effectiveFlag();
        MeterParameters& parameters = m_memory.parameters;
        if ((flag & kCurrentPricesBit) != 0) {
            parameters.prices = tariffs.current->prices;
        }
        if ((flag & kBackupPricesBit) != 0) {
            parameters.backupPrices = tariffs.backup->prices;
            parameters.priceSwitch = m_card.priceSwitch;
        }
        if ((flag & kCurrentLadderBit) != 0) {
            parameters.ladder = tariffs.current->ladder;
            rebasePeriod(m_memory, m_now);
        }
        if ((flag & kBackupLadderBit) != 0) {
            parameters.backupLadder = tariffs.backup->ladder;
            parameters.ladderSwitch = tariffs.backup->ladderSwitch;
        }
        if ((flag & kAlarmsBit) != 0) {
            parameters.alarm1 = m_card.alarm1;
            parameters.alarm2 = m_card.alarm2;
            parameters.ctRatio = m_card.ctRatio;
            parameters.ptRatio = m_card.ptRatio;
        }
        followClock(m_memory, m_now);
        return keep(m_save, m_memory);
    }

    Step<void> writeReturnThen(int word)
    {
        return m_slot.writeReturn(m_now).and_then([word] { return Step<void>{stop(word)}; });
    }

    Step<void> finish()
    {
        return m_slot.at(MeterStep::Finish).and_then([this] {
            closeAfterInsertion(m_memory);
            return keep(m_save, m_memory);
        });
    }

    MeterMemory& m_memory;
    MeterSlot m_slot;
    FieldCardWork m_fieldWork;
    MeterTime m_now;
    const InsertionFaults& m_faults;
    const SaveMeter& m_save;

    std::optional<core::FieldCardKind> m_field;
    MeterParameterFile m_card;
    MeterWalletFile m_wallet;
    MacedReading m_walletReading;
    bool m_isCustomerGenuine{false};
    bool m_isReturnEmpty{false};
    Insertion m_outcome;
};

}  // namespace

std::string_view groupOf(int word) noexcept
{
    constexpr int kLastFault = 3;
    constexpr int kLastInvalid = 10;
    constexpr int kLastMismatch = 13;
    constexpr int kLastVending = 18;
    constexpr int kLastContact = 20;
    constexpr int kHoarding = 21;
    constexpr int kLastWord = 23;
    if (word < 1 || word > kLastWord) {
        return {};
    }
    if (word <= kLastFault) {
        return "Err-31";
    }
    if (word <= kLastInvalid || word > kHoarding) {
        return "Err-32";
    }
    if (word <= kLastMismatch) {
        return "Err-33";
    }
    if (word <= kLastVending) {
        return "Err-34";
    }
    return word <= kLastContact ? "Err-35" : "Err-36";
}

core::Expected<Insertion> insertCard(MeterMemory& memory, CardReader& reader,
                                     const core::LocalTime& now, const InsertionFaults& faults,
                                     const SaveMeter& save)
{
    return Work{memory, reader, now, faults, save}.run();
}

}  // namespace wattdesk::cardio
