#include "core/card/card_image.h"

#include <charconv>
#include <vector>

namespace wattdesk::core {

namespace {

// The text is a line of '|'-separated parts, each a list of ','-separated numbers, "-" for a part
// that is absent: version | parameters | wallet | return | current tariff | backup tariff.
constexpr std::string_view kVersion = "1";
constexpr std::string_view kAbsent = "-";
constexpr std::size_t kParts = 6;

class Writer {
public:
    void number(std::uint64_t value) { field(std::to_string(value)); }
    void text(const std::string& value) { field(value); }
    void time(const CardTime& time)
    {
        for (const int part : {time.year, time.month, time.day, time.hour, time.minute}) {
            number(static_cast<std::uint64_t>(part));
        }
    }
    std::string take() { return std::move(m_text); }

private:
    void field(const std::string& value)
    {
        if (!m_text.empty()) {
            m_text += ',';
        }
        m_text += value;
    }
    std::string m_text;
};

/// Takes the fields of a part one by one; after the first that does not fit, nothing does.
class Reader {
public:
    explicit Reader(std::string_view part) : m_rest{part} {}

    std::uint64_t number(std::uint64_t max)
    {
        const std::string_view field = next();
        std::uint64_t value = 0;
        const auto [end, problem] =
            std::from_chars(field.data(), field.data() + field.size(), value);
        m_good = m_good && problem == std::errc{} && end == field.data() + field.size() &&
                 value <= max && (field.size() == 1 || field.front() != '0');
        return m_good ? value : 0;
    }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number(UINT32_MAX)); }
    template <class Number>
    Number digits()
    {
        const std::string_view field = next();
        const auto parsed = Number::parse(field);
        m_good = m_good && field.size() == 12 && (parsed || Number{}.digits() == field);
        return parsed.value_or(Number{});
    }
    Credit credit() { return Credit::from(static_cast<std::int64_t>(number(UINT32_MAX))).value(); }
    Money money() { return Money::from(static_cast<std::int64_t>(number(UINT32_MAX))).value(); }
    CardTime time()
    {
        CardTime time;
        for (int* part : {&time.year, &time.month, &time.day, &time.hour, &time.minute}) {
            *part = static_cast<int>(number(99));
        }
        return time;
    }
    void refuse() { m_good = false; }
    bool isDone() const { return m_good && m_ended; }

private:
    std::string_view next()
    {
        if (m_ended) {
            m_good = false;
            return {};
        }
        const auto comma = m_rest.find(',');
        const std::string_view field = m_rest.substr(0, comma);
        m_ended = comma == std::string_view::npos;
        m_rest = m_ended ? std::string_view{} : m_rest.substr(comma + 1);
        return field;
    }
    std::string_view m_rest;
    bool m_ended{false};
    bool m_good{true};
};

std::string write(const CardParameters& parameters)
{
    Writer out;
    out.number(parameters.updateFlag);
    out.time(parameters.touSwitch);
    out.number(static_cast<std::uint64_t>(parameters.alarm1.hundredths()));
    out.number(static_cast<std::uint64_t>(parameters.alarm2.hundredths()));
    out.number(parameters.ctRatio);
    out.number(parameters.ptRatio);
    out.text(parameters.meter.digits());
    out.text(parameters.account.digits());
    out.number(static_cast<std::uint64_t>(parameters.subType));
    return out.take();
}

CardParameters readParameters(Reader& in)
{
    CardParameters parameters;
    parameters.updateFlag = static_cast<std::uint8_t>(in.number(UINT8_MAX));
    parameters.touSwitch = in.time();
    parameters.alarm1 = in.money();
    parameters.alarm2 = in.money();
    parameters.ctRatio = in.number32();
    parameters.ptRatio = in.number32();
    parameters.meter = in.digits<MeterNumber>();
    parameters.account = in.digits<AccountNumber>();
    const auto subType = in.number(3);
    if (subType == 0) {
        in.refuse();
    }
    parameters.subType = static_cast<CardSubType>(subType);
    return parameters;
}

std::string write(const CardWallet& wallet)
{
    Writer out;
    out.number(static_cast<std::uint64_t>(wallet.amount.hundredths()));
    out.number(wallet.count);
    return out.take();
}

CardWallet readWallet(Reader& in)
{
    CardWallet wallet;
    wallet.amount = in.credit();
    wallet.count = in.number32();
    return wallet;
}

std::string write(const CardReturn& returned)
{
    Writer out;
    out.number(returned.ctRatio);
    out.number(returned.ptRatio);
    out.text(returned.meter.digits());
    out.text(returned.account.digits());
    out.number(static_cast<std::uint64_t>(returned.remaining.hundredths()));
    out.number(returned.count);
    out.number(static_cast<std::uint64_t>(returned.overdrawn.hundredths()));
    out.number(returned.keyState);
    out.number(returned.illegalInsertions);
    out.time(returned.time);
    return out.take();
}

CardReturn readReturn(Reader& in)
{
    CardReturn returned;
    returned.ctRatio = in.number32();
    returned.ptRatio = in.number32();
    returned.meter = in.digits<MeterNumber>();
    returned.account = in.digits<AccountNumber>();
    returned.remaining = in.credit();
    returned.count = in.number32();
    returned.overdrawn = in.credit();
    returned.keyState = in.number32();
    returned.illegalInsertions = in.number32();
    returned.time = in.time();
    return returned;
}

std::string write(const CardTariff& tariff)
{
    Writer out;
    for (const auto price : tariff.touPrices) {
        out.number(price);
    }
    for (const auto limit : tariff.ladderLimits) {
        out.number(limit);
    }
    for (const auto price : tariff.ladderPrices) {
        out.number(price);
    }
    for (const auto& settlement : tariff.settlementDays) {
        out.number(static_cast<std::uint64_t>(settlement.month));
        out.number(static_cast<std::uint64_t>(settlement.day));
        out.number(static_cast<std::uint64_t>(settlement.hour));
    }
    out.time(tariff.ladderSwitch);
    return out.take();
}

CardTariff readTariff(Reader& in)
{
    CardTariff tariff;
    for (auto& price : tariff.touPrices) {
        price = in.number32();
    }
    for (auto& limit : tariff.ladderLimits) {
        limit = in.number32();
    }
    for (auto& price : tariff.ladderPrices) {
        price = in.number32();
    }
    for (auto& settlement : tariff.settlementDays) {
        settlement.month = static_cast<int>(in.number(99));
        settlement.day = static_cast<int>(in.number(99));
        settlement.hour = static_cast<int>(in.number(99));
    }
    tariff.ladderSwitch = in.time();
    return tariff;
}

template <class Part>
std::string writeOptional(const std::optional<Part>& part)
{
    return part ? write(*part) : std::string{kAbsent};
}

/// False when the text is neither absent nor a whole part.
template <class Part, class Read>
bool readOptional(std::string_view text, std::optional<Part>& part, Read read)
{
    if (text == kAbsent) {
        return true;
    }
    Reader in{text};
    part = read(in);
    return in.isDone();
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (parts.size() <= kParts) {
        const auto bar = text.find('|');
        parts.push_back(text.substr(0, bar));
        if (bar == std::string_view::npos) {
            break;
        }
        text.remove_prefix(bar + 1);
    }
    return parts;
}

}  // namespace

std::string toText(const CardImage& image)
{
    std::string text{kVersion};
    for (const std::string& part :
         {writeOptional(image.parameters), write(image.wallet), writeOptional(image.returned),
          writeOptional(image.currentTariff), writeOptional(image.backupTariff)}) {
        text += '|';
        text += part;
    }
    return text;
}

Expected<CardImage> parseCardImage(std::string_view text)
{
    const auto parts = split(text);
    if (parts.size() != kParts || parts[0] != kVersion) {
        return fail(ErrorCode::StoreDamaged, "not a card image of version 1");
    }
    CardImage image;
    Reader wallet{parts[2]};
    image.wallet = readWallet(wallet);
    const bool good = readOptional(parts[1], image.parameters, readParameters) && wallet.isDone() &&
                      readOptional(parts[3], image.returned, readReturn) &&
                      readOptional(parts[4], image.currentTariff, readTariff) &&
                      readOptional(parts[5], image.backupTariff, readTariff);
    if (!good) {
        return fail(ErrorCode::StoreDamaged, "a card image with a part that does not fit");
    }
    return image;
}

std::optional<Date> dateOf(const CardTime& time) noexcept
{
    constexpr int kCentury = 2000;
    return time.isNone() ? std::nullopt : Date::from(kCentury + time.year, time.month, time.day);
}

std::string toText(const CardTime& time)
{
    if (time.isNone()) {
        return {};
    }
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return "20" + two(time.year) + '-' + two(time.month) + '-' + two(time.day) + ' ' +
           two(time.hour) + ':' + two(time.minute);
}

}  // namespace wattdesk::core
