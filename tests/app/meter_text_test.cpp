#include "app/text/meter_text.h"

#include <gtest/gtest.h>

#include <set>

namespace wattdesk::app {
namespace {

TEST(MeterText, EveryErrorWordHasASentenceOfItsOwn)
{
    const QString unknown = meterWordText(0);
    EXPECT_EQ(meterWordText(kMeterWordMax + 1), unknown);
    std::set<QString> sentences;
    for (int word = 1; word <= kMeterWordMax; ++word) {
        EXPECT_NE(meterWordText(word), unknown) << word;
        sentences.insert(meterWordText(word));
    }
    // 22 and 23 are the same to a person.
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(kMeterWordMax - 1));
    EXPECT_EQ(meterWordText(22), meterWordText(23));
}

TEST(MeterText, EveryStateHasAWord)
{
    using State = cardio::MeterState;
    std::set<QString> words;
    for (const State state :
         {State::Normal, State::Alarm1, State::Alarm2, State::BelowZero, State::Overdrawn}) {
        words.insert(meterStateText(state));
    }
    EXPECT_EQ(words.size(), 5U);
    EXPECT_FALSE(words.contains(QString{}));
}

}  // namespace
}  // namespace wattdesk::app
