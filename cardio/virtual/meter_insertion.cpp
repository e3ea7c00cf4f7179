#include "cardio/virtual/meter_insertion.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "cardio/virtual/meter_account.h"
#include "cardio/virtual/meter_esam.h"
#include "cardio/virtual/meter_frames.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kParameterSfi = 1;
constexpr std::uint8_t kWalletSfi = 2;
constexpr std::uint8_t kCurrentTariffSfi = 3;
constexpr std::uint8_t kBackupTariffSfi = 4;
constexpr std::uint8_t kReturnSfi = 5;
constexpr std::uint8_t kRecordSfi = 7;
constexpr std::uint8_t kHeadSize = 4;
constexpr std::uint8_t kReturnHeadSize = 8;
constexpr std::uint8_t kMacChallenge = 4;
constexpr std::uint8_t kAuthenticationChallenge = 8;

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

constexpr int kResetsMax = 3;
constexpr std::uint32_t kIllegalInsertionsMax = 999'999;

/// Why the work ends before its end: an error word, or the power, or the meter's own memory.
struct Stop {
    std::optional<int> word;
    std::optional<core::Error> failure;
};
template <class T>
using Step = tl::expected<T, Stop>;

tl::unexpected<Stop> stop(int word)
{
    return tl::unexpected<Stop>{Stop{word, std::nullopt}};
}

/// A MACed reading: what the security module will make of it when it is asked to take it.
struct MacedReading {
    Bytes data;
    bool isGenuine{false};
};

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
        : m_memory{memory}, m_reader{reader}, m_now{meterTime(now)}, m_faults{faults}, m_save{save}
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

    Step<void> at(MeterStep step) const
    {
        if (m_faults.powerCutAt == step) {
            return tl::unexpected<Stop>{Stop{}};
        }
        return m_faults.pulledAt == step ? Step<void>{stop(20)} : Step<void>{};
    }

    Step<void> saved() const
    {
        if (auto result = m_save(m_memory); !result) {
            return tl::unexpected<Stop>{Stop{std::nullopt, result.error()}};
        }
        return {};
    }

    Step<void> powerUp()
    {
        if (auto step = at(MeterStep::Supply); !step) {
            return step;
        }
        if (m_faults.isSupplyLow) {
            return stop(1);
        }
        followClock(m_memory, m_now);
        if (auto step = at(MeterStep::CardReset).and_then([this] { return resetCard(); }); !step) {
            return step;
        }
        if (auto step = at(MeterStep::EsamReset); !step) {
            return step;
        }
        return m_faults.esamResetFails ? Step<void>{stop(3)} : Step<void>{};
    }

    Step<void> resetCard()
    {
        constexpr std::size_t kAtrSize = 13;
        constexpr std::size_t kSerialAt = 5;
        for (int i = 0; i < kResetsMax && !m_faults.isUpsideDown && !m_session; ++i) {
            if (auto session = m_reader.begin()) {
                m_session = std::move(*session);
            }
        }
        if (!m_session || m_session->atr().size() < kAtrSize) {
            return stop(4);
        }
        m_serial = *core::CardSerial::fromBytes(
            m_session->atr().subspan(kSerialAt, core::CardSerial::kSize));
        m_esam.emplace(m_memory, m_serial);
        return {};
    }

    Step<void> takeCard()
    {
        return at(MeterStep::Select)
            .and_then([this] { return selectDirectory(); })
            .and_then([this] { return at(MeterStep::Head); })
            .and_then([this] { return readHead(); })
            .and_then([this] { return at(MeterStep::InternalAuthentication); })
            .and_then([this] { return authenticateCard(); })
            .and_then([this] { return at(MeterStep::ParameterFile); })
            .and_then([this] { return readParameterFile(); })
            .and_then([this] { return at(MeterStep::ExternalAuthentication); })
            .and_then([this] { return authenticateMeter(); })
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
        return at(MeterStep::ReturnHead)
            .and_then([this] { return readReturnHead(); })
            .and_then([this] { return at(MeterStep::Wallet); })
            .and_then([this] { return readWallet(); })
            .and_then([this] { return at(MeterStep::CustomerNumber); })
            .and_then([this] { return readCustomerNumber(); });
    }

    Step<void> selectDirectory()
    {
        for (const std::uint16_t id : {std::uint16_t{0x3F00}, std::uint16_t{0xDF01}}) {
            const auto answer = transmit(CommandApdu::select(id));
            if (!answer) {
                return tl::unexpected<Stop>{answer.error()};
            }
            if (!answer->status.isSuccess()) {
                return stop(8);
            }
        }
        return {};
    }

    Step<void> readHead()
    {
        const auto answer = transmit(CommandApdu::readBinary(kParameterSfi, 0, kHeadSize));
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

    Step<void> authenticateCard()
    {
        if (m_faults.esamFails) {
            return stop(2);
        }
        Bytes challenge(kAuthenticationChallenge, 0);
        fillRandom(challenge);
        constexpr std::uint8_t kKey = 1;
        const auto answer = transmit(CommandApdu::internalAuthenticate(kKey, challenge));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        const Cryptogram expected = m_esam->cryptogram(MeterEsam::Key::Internal, challenge);
        const bool isRight =
            answer->status.isSuccess() && equalInConstantTime(expected, answer->data);
        return isRight ? Step<void>{} : Step<void>{stop(5)};
    }

    Step<void> readParameterFile()
    {
        const auto file = read(kParameterSfi, MeterParameterFile::kSize);
        if (!file) {
            return tl::unexpected<Stop>{file.error()};
        }
        if (!isFrame(*file, MeterParameterFile::kDataSize)) {
            return stop(14);
        }
        m_card = parseParameterFile(*file);
        return {};
    }

    Step<void> authenticateMeter()
    {
        const auto challenge = transmit(CommandApdu::getChallenge(kAuthenticationChallenge));
        if (!challenge) {
            return tl::unexpected<Stop>{challenge.error()};
        }
        if (!challenge->status.isSuccess() || challenge->data.size() != kAuthenticationChallenge) {
            return stop(6);
        }
        const Cryptogram proof = m_esam->cryptogram(MeterEsam::Key::External, challenge->data);
        constexpr std::uint8_t kKey = 2;
        const auto answer = transmit(CommandApdu::externalAuthenticate(kKey, proof));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        return answer->status.isSuccess() ? Step<void>{} : Step<void>{stop(6)};
    }

    Step<void> readReturnHead()
    {
        const auto head = read(kReturnSfi, kReturnHeadSize);
        if (!head) {
            return tl::unexpected<Stop>{head.error()};
        }
        m_isReturnEmpty = isReturnEmpty(m_memory.settings.maker, *head);
        return {};
    }

    Step<void> readWallet()
    {
        constexpr int kWalletDiffers = 22;
        return readMacedAndCompare(MeterEsam::Key::Wallet, kWalletSfi, 0, MeterWalletFile::kSize,
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
        return readMacedAndCompare(MeterEsam::Key::Line, kParameterSfi,
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
            if (subType == kPurchase && m_serial != m_memory.serial) {
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
            return writeReturn();
        }
        const bool takesCustomer = m_card.subType == kOpen && !isMakerA() && m_isReturnEmpty;
        return bind(takesCustomer).and_then([this] { return writeReturn(); });
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
            const bool isOther = m_card.subType != kPurchase && m_serial != m_memory.serial;
            return isOther ? Step<void>{stop(13)} : writeReturn();
        }
        const bool binds = m_card.subType != kPurchase;
        return (binds ? bind(m_card.subType == kOpen) : Step<void>{})
            .and_then([&] { return takeParameters(*tariffs); })
            .and_then([this] { return writeReturn(); });
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
                .and_then([this] { return writeReturn(); });
        }
        return credit()
            .and_then([this] { return bind(true); })
            .and_then([this] { return readTariffs(); })
            .and_then([this](const Tariffs& tariffs) { return takeParameters(tariffs); })
            .and_then([this] { return writeReturn(); });
    }

    // ---- field cards ----

    Step<void> takeFieldCard()
    {
        return at(MeterStep::FieldOrder)
            .and_then([this] { return readOrder(); })
            .and_then([this] { return checkOrder(); })
            .and_then([this] { return obey(); })
            .and_then([this] { return at(MeterStep::Finish); });
    }

    Step<void> readOrder()
    {
        constexpr int kOrderDiffers = 22;
        const auto reading = readMacedAndCompare(MeterEsam::Key::Line, kParameterSfi, 0,
                                                 MeterParameterFile::kSize, kOrderDiffers);
        if (!reading) {
            return tl::unexpected<Stop>{reading.error()};
        }
        if (!reading->isGenuine) {
            return stop(10);
        }
        if (!isFrame(reading->data, MeterParameterFile::kDataSize)) {
            return stop(14);
        }
        m_order = parseOrderFile(reading->data);
        m_card = parseParameterFile(reading->data);
        return {};
    }

    /// Whose card it is, and when it holds.
    Step<void> checkOrder() const
    {
        constexpr MeterTime kMinutesOfDay = 10'000;
        if (!m_order.hasGoodHead) {
            return stop(14);
        }
        const std::uint32_t own = m_memory.settings.area;
        const MeterTime today = m_now / kMinutesOfDay;
        const bool isOurs = own == 0 || own == m_order.area;
        return isOurs && m_order.from <= today && today <= m_order.to ? Step<void>{}
                                                                      : Step<void>{stop(9)};
    }

    Step<void> obey()
    {
        using Kind = core::FieldCardKind;
        switch (*m_field) {
            case Kind::Preset:
                return readUserFiles().and_then([this] { return preset(); });
            case Kind::Check:
                return leaveRecord();
            case Kind::Reset:
                return at(MeterStep::Obedience).and_then([this] {
                    m_memory.stage = core::MeterStage::Reset;
                    return saved();
                });
            case Kind::Clear:
                return clear();
            case Kind::Parameter:
                return takeFieldParameters();
            case Kind::MeterNumbering:
                return takeNumber();
            case Kind::RelayTest:
                return testRelay();
            case Kind::Operator:
                break;
        }
        return stop(8);
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
        if (auto step =
                at(MeterStep::Obedience).and_then([this] { return at(MeterStep::Parameters); });
            !step) {
            return step;
        }
        forget();
        m_memory.settings.area = m_order.area;
        m_memory.remainingMicro = m_wallet.amount * kMicroPerHundredth;
        m_memory.count = m_wallet.count;
        m_memory.illegalInsertions = 0;
        return applyParameters(*tariffs).and_then([this] { return writeReturn(); });
    }

    /// Everything that a customer's use leaves; parameters stay.
    void forget()
    {
        m_memory.stage = core::MeterStage::Cleared;
        m_memory.customer = {};
        m_memory.serial = {};
        m_memory.remainingMicro = 0;
        m_memory.count = 0;
        m_memory.totalEnergy = 0;
        m_memory.periodEnergy = 0;
        m_memory.lastPeriodEnergy = 0;
        m_memory.relay = {};
    }

    Step<void> clear()
    {
        if (m_memory.isOpened()) {
            return stop(9);
        }
        return at(MeterStep::Obedience).and_then([this] {
            forget();
            return saved();
        });
    }

    Step<void> takeFieldParameters()
    {
        constexpr std::uint8_t kSetsAlarms = 0x01;
        constexpr std::uint8_t kSetsRatios = 0x02;
        constexpr std::uint8_t kSetsOverdraft = 0x04;
        constexpr std::uint8_t kSetsHoarding = 0x08;
        constexpr std::uint8_t kSetsClosePermit = 0x10;
        if (!m_order.hasGoodNumbers) {
            return stop(14);
        }
        if (auto step = at(MeterStep::Obedience); !step) {
            return step;
        }
        const auto isSet = [this](std::uint8_t bit) { return (m_order.flag & bit) != 0; };
        const auto take = [&](std::uint8_t bit, auto& into, auto value) {
            into = isSet(bit) ? value : into;
        };
        take(kSetsAlarms, m_memory.parameters.alarm1, m_order.alarm1);
        take(kSetsAlarms, m_memory.parameters.alarm2, m_order.alarm2);
        take(kSetsRatios, m_memory.parameters.ctRatio, m_order.ctRatio);
        take(kSetsRatios, m_memory.parameters.ptRatio, m_order.ptRatio);
        take(kSetsOverdraft, m_memory.settings.overdraftLimit, m_order.overdraftLimit);
        take(kSetsHoarding, m_memory.settings.hoardingLimit, m_order.hoardingLimit);
        take(kSetsClosePermit, m_memory.settings.closePermit, m_order.closePermit);
        return saved();
    }

    /// A number is one meter's: the return file says whose it has become.
    Step<void> takeNumber()
    {
        if (m_memory.isOpened()) {
            return stop(9);
        }
        if (auto head = at(MeterStep::ReturnHead).and_then([this] { return readReturnHead(); });
            !head) {
            return head;
        }
        if (!m_isReturnEmpty && m_memory.number != m_order.number) {
            return stop(18);
        }
        return at(MeterStep::Obedience)
            .and_then([this] {
                m_memory.number = m_order.number;
                return saved();
            })
            .and_then([this] { return writeReturn(); });
    }

    Step<void> testRelay()
    {
        constexpr std::uint8_t kTrip = 0x01;
        constexpr std::uint8_t kClose = 0x02;
        const bool closes = m_order.action == kClose;
        if (!closes && m_order.action != kTrip) {
            return stop(14);
        }
        const bool mayClose =
            stateOf(m_memory) != MeterState::Overdrawn && !m_memory.relay.waitsForPermit;
        if (closes && !mayClose) {
            return stop(9);
        }
        return at(MeterStep::Obedience).and_then([this, closes] {
            m_memory.relay.isClosed = closes;
            return saved();
        });
    }

    /// The record first, and then the index that counts it: cut off between, the next meter writes
    /// over it.
    Step<void> leaveRecord()
    {
        const auto file = read(kReturnSfi, kReturnFileSize);
        if (!file) {
            return tl::unexpected<Stop>{file.error()};
        }
        const auto count = parseCheckIndex(*file);
        if (!count) {
            return stop(14);
        }
        if (*count >= kCheckRecordsMax) {
            return stop(18);
        }
        const std::size_t place = *count + 1;
        return at(MeterStep::CheckRecord)
            .and_then([&] {
                return writeRecord(static_cast<std::uint8_t>(place), checkRecord(m_memory, m_now));
            })
            .and_then([this] { return at(MeterStep::CheckIndex); })
            .and_then([&] { return writeFile(kReturnSfi, checkIndex(place, m_memory, m_now)); });
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
        if (auto step = at(MeterStep::Credit); !step) {
            return step;
        }
        if (!m_walletReading.isGenuine || !m_isCustomerGenuine) {
            return stop(10);
        }
        m_memory.count = m_wallet.count;
        if (!isMakerA()) {
            if (auto step = saved().and_then([this] { return at(MeterStep::CreditAmount); });
                !step) {
                return step;
            }
        }
        m_memory.remainingMicro += m_wallet.amount * kMicroPerHundredth;
        m_outcome.credited = *core::Credit::from(m_wallet.amount);
        return saved();
    }

    /// An open card also sets the opened flag.
    Step<void> bind(bool takesCustomer)
    {
        if (auto step = at(MeterStep::Binding); !step) {
            return step;
        }
        if (takesCustomer) {
            if (!m_isCustomerGenuine) {
                return stop(10);
            }
            m_memory.customer = m_card.customer;
        }
        m_memory.serial = m_serial;
        if (m_card.subType == kOpen) {
            m_memory.stage = core::MeterStage::Opened;
        }
        return saved();
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
        return read(sfi, MeterTariffFile::kSize).map([](const Bytes& file) {
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
        return at(MeterStep::Parameters).and_then([&] { return applyParameters(tariffs); });
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
        return saved();
    }

    Step<void> writeReturn()
    {
        if (auto step = at(MeterStep::ReturnWrite); !step) {
            return step;
        }
        return writeFile(kReturnSfi, returnFile(m_memory, m_now));
    }

    Step<void> writeReturnThen(int word)
    {
        return writeReturn().and_then([word] { return Step<void>{stop(word)}; });
    }

    Step<void> finish()
    {
        return at(MeterStep::Finish).and_then([this] {
            closeAfterInsertion(m_memory);
            return saved();
        });
    }

    // ---- talking to the card ----

    Step<ResponseApdu> transmit(const CommandApdu& command)
    {
        auto answer = m_session->transmit(command);
        if (!answer) {
            return stop(answer.error().code == core::ErrorCode::CardPulled ? 20 : 19);
        }
        return std::move(*answer);
    }

    /// From the beginning of a file, in one command.
    Step<Bytes> read(std::uint8_t sfi, std::size_t size, std::uint8_t offset = 0)
    {
        auto answer =
            transmit(CommandApdu::readBinary(sfi, offset, static_cast<std::uint16_t>(size)));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        if (!answer->status.isSuccess() || answer->data.size() != size) {
            return stop(19);
        }
        return std::move(answer->data);
    }

    Step<void> writeFile(std::uint8_t sfi, const Bytes& file)
    {
        return macOf(CommandApdu::macedUpdateMessage(sfi, 0, file)).and_then([&](const Mac& mac) {
            return write(CommandApdu::updateBinaryMaced(sfi, 0, file, mac));
        });
    }

    Step<void> writeRecord(std::uint8_t place, const Bytes& record)
    {
        return macOf(CommandApdu::macedRecordMessage(kRecordSfi, place, record))
            .and_then([&](const Mac& mac) {
                return write(CommandApdu::updateRecordMaced(kRecordSfi, place, record, mac));
            });
    }

    /// Under a fresh challenge of the card.
    Step<Mac> macOf(const Bytes& message)
    {
        const auto challenge = transmit(CommandApdu::getChallenge(kMacChallenge));
        if (!challenge) {
            return tl::unexpected<Stop>{challenge.error()};
        }
        if (!challenge->status.isSuccess() || challenge->data.size() != kMacChallenge) {
            return stop(19);
        }
        return m_esam->mac(MeterEsam::Key::Line, challenge->data, message);
    }

    Step<void> write(const CommandApdu& command)
    {
        const auto answer = transmit(command);
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        if (answer->status == sw::kMacWrong) {
            return stop(10);
        }
        return answer->status.isSuccess() ? Step<void>{} : Step<void>{stop(19)};
    }

    Step<MacedReading> readMaced(MeterEsam::Key key, std::uint8_t sfi, std::uint8_t offset,
                                 std::size_t size)
    {
        // The header under which the security module takes data and MAC as they come from the card.
        const std::array header{std::uint8_t{0x04}, std::uint8_t{0xD6},
                                static_cast<std::uint8_t>(0x80U | sfi), offset,
                                static_cast<std::uint8_t>(size + std::tuple_size_v<Mac>)};
        Bytes challenge(kMacChallenge, 0);
        fillRandom(challenge);
        const auto answer = transmit(CommandApdu::readBinaryMaced(
            sfi, offset, challenge, header, static_cast<std::uint16_t>(size)));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        if (answer->status == sw::kInstruction || answer->status == sw::kClass) {
            // An older card without MACed reading: its plain content has to do.
            return read(sfi, size, offset).map([](Bytes data) {
                return MacedReading{std::move(data), true};
            });
        }
        if (!answer->status.isSuccess() || answer->data.size() != size + std::tuple_size_v<Mac>) {
            return stop(19);
        }
        const ByteView data = ByteView{answer->data}.first(size);
        Bytes message(header.begin(), header.end());
        message.insert(message.end(), data.begin(), data.end());
        const Mac mac = m_esam->mac(key, challenge, message);
        const bool isRight = equalInConstantTime(mac, ByteView{answer->data}.subspan(size));
        return MacedReading{Bytes(data.begin(), data.end()), isRight && !m_faults.macsAreWrong};
    }

    Step<MacedReading> readMacedAndCompare(MeterEsam::Key key, std::uint8_t sfi,
                                           std::uint8_t offset, std::size_t size, int wordIfDiffers)
    {
        auto reading = readMaced(key, sfi, offset, size);
        if (!reading || isMakerA()) {
            return reading;
        }
        const auto plain = read(sfi, size, offset);
        if (!plain) {
            return tl::unexpected<Stop>{plain.error()};
        }
        return *plain == reading->data ? reading : Step<MacedReading>{stop(wordIfDiffers)};
    }

    MeterMemory& m_memory;
    CardReader& m_reader;
    MeterTime m_now;
    const InsertionFaults& m_faults;
    const SaveMeter& m_save;

    std::unique_ptr<CardSession> m_session;
    core::CardSerial m_serial;
    std::optional<MeterEsam> m_esam;
    std::optional<core::FieldCardKind> m_field;
    MeterOrderFile m_order;
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
