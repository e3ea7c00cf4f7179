#include "app/ui/bench/bench_presenter.h"

#include "app/text/format.h"
#include "app/text/meter_text.h"

namespace wattdesk::app {

using cardio::MeterState;

namespace {
core::MeterMode modeOf(cardio::MeterMode mode)
{
    return mode == cardio::MeterMode::Money ? core::MeterMode::Money : core::MeterMode::Energy;
}

/// "Err-34"
QString shownBy(int word)
{
    const std::string_view group = cardio::groupOf(word);
    return QString::fromLatin1(group.data(), static_cast<qsizetype>(group.size()));
}

Tone toneOf(MeterState state)
{
    switch (state) {
        case MeterState::Normal:
            return Tone::Good;
        case MeterState::Alarm1:
        case MeterState::Alarm2:
        case MeterState::BelowZero:
            return Tone::Caution;
        case MeterState::Overdrawn:
            return Tone::Bad;
    }
    return Tone::Plain;
}
}  // namespace

BenchPresenter::BenchPresenter(StationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
}

Reply<BenchSheet> BenchPresenter::reply()
{
    return {this, [this](const core::Expected<BenchSheet>& result) {
                m_view.busy = false;
                if (result) {
                    m_sheet = *result;
                } else {
                    m_failure = result.error().code;
                }
                show();
            }};
}

void BenchPresenter::wait()
{
    m_view.busy = true;
    m_failure.reset();
    m_sheet.insertion.reset();
    show();
}

void BenchPresenter::refresh()
{
    wait();
    m_client.bench(reply());
}

void BenchPresenter::newCard()
{
    wait();
    m_client.benchNewCard(reply());
}

void BenchPresenter::putOnReader(int card)
{
    const auto index = static_cast<std::size_t>(card);
    if (card < 0 || index >= m_sheet.cards.size() || m_view.busy) {
        return;
    }
    const std::string name = m_sheet.cards[index].name;
    wait();
    m_client.benchInsert(name, reply());
}

void BenchPresenter::takeOffReader()
{
    wait();
    m_client.benchRemove(reply());
}

const cardio::MeterDisplay* BenchPresenter::meterAt(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_sheet.meters.size() ? &m_sheet.meters[index] : nullptr;
}

void BenchPresenter::insertIntoMeter(int meter)
{
    const cardio::MeterDisplay* display = meterAt(meter);
    if (!display || m_view.busy) {
        return;
    }
    const std::string number = display->number;
    wait();
    m_client.benchTap(number, reply());
}

void BenchPresenter::consume(int meter, const QString& kwh)
{
    const cardio::MeterDisplay* display = meterAt(meter);
    if (!display || m_view.busy) {
        return;
    }
    const auto energy = core::parseEnergy(kwh.toStdString());
    if (!energy) {
        m_failure = energy.error().code;
        show();
        return;
    }
    const std::string number = display->number;
    wait();
    m_client.benchConsume(number, *energy, reply());
}

Notice BenchPresenter::insertionNotice() const
{
    const auto& insertion = m_sheet.insertion->insertion;
    const core::MeterMode mode = modeOf(m_sheet.insertion->meter.mode);
    if (insertion.word) {
        //: Bench: the meter showed an error. %1: what it shows, %2: number of the error word.
        const QString shows =
            tr("The meter shows %1 (word %2)").arg(shownBy(*insertion.word)).arg(*insertion.word);
        return {Tone::Bad, shows, meterWordText(*insertion.word), {}};
    }
    if (insertion.credited.isZero()) {
        //: Bench: the meter took the card, but there was nothing to credit
        return {Tone::Good, tr("The meter took the card; there was nothing to credit."), {}, {}};
    }
    //: Bench: the meter took the card. %1: what it credited, %2: what it holds now.
    return {
        Tone::Good,
        tr("The meter credited %1 and now holds %2.")
            .arg(shown(insertion.credited, mode), shown(m_sheet.insertion->meter.remaining, mode)),
        {},
        {}};
}

QList<Cell> BenchPresenter::rowOf(const cardio::BenchCard& card) const
{
    //: Bench: this card lies on the reader
    const QString here = tr("On the reader");
    // Only cards of ours tell their serial.
    const bool isUnknown = card.serial == core::CardSerial{};
    return {
        {QString::fromStdString(card.name)},
        {isUnknown ? QStringLiteral("—") : QString::fromStdString(card.serial.text())},
        {card.isOnReader ? here : QString{}, false, card.isOnReader ? Tone::Good : Tone::Plain}};
}

QList<Cell> BenchPresenter::rowOf(const cardio::MeterDisplay& meter) const
{
    //: Bench: the switch of a meter lets current through
    const QString closed = tr("Closed");
    //: Bench: the switch of a meter has cut the current off
    const QString open = tr("Open: no current");
    return {{QString::fromStdString(meter.number)},
            {shown(meter.remaining, modeOf(meter.mode)), true},
            {QString::number(meter.count), true},
            {shown(meter.total), true},
            {meterStateText(meter.state), false, toneOf(meter.state)},
            {meter.isSwitchClosed ? closed : open, false,
             meter.isSwitchClosed ? Tone::Good : Tone::Bad}};
}

void BenchPresenter::retranslate()
{
    show();
}

void BenchPresenter::show()
{
    m_view.cards.clear();
    m_view.cardOnReader = false;
    for (const cardio::BenchCard& card : m_sheet.cards) {
        m_view.cards.append(rowOf(card));
        m_view.cardOnReader = m_view.cardOnReader || card.isOnReader;
    }
    m_view.meters.clear();
    for (const cardio::MeterDisplay& meter : m_sheet.meters) {
        m_view.meters.append(rowOf(meter));
    }
    //: Bench: what the page is, when nothing happened yet
    m_view.notice = {
        Tone::Plain, tr("Virtual hardware: nothing here touches a real card or meter."), {}, {}};
    if (m_failure) {
        m_view.notice = failureNotice(*m_failure);
    } else if (m_sheet.insertion) {
        m_view.notice = insertionNotice();
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
