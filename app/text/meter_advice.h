#pragma once

#include <QString>
#include <vector>

namespace wattdesk::app {

/// What a person at the counter needs when a customer says what his meter shows.
struct MeterAdvice {
    QString title;     ///< the word's name, a few words
    QString happened;  ///< what the meter met with
    QString toDo;      ///< at the counter, step by step
    QString makers;    ///< where makers differ; empty when they agree
};

/// Of an error word 1 … kMeterWordMax; empty texts for any other.
MeterAdvice meterAdvice(int word);

/// The words that a meter shows under a group, "Err-31" to "Err-36"; empty for any other number.
std::vector<int> meterWordsOfGroup(int group);

/// What a group is about: "Err-34" is a vending error. Empty for any other number.
QString meterGroupText(int group);

/// The words that a typed text may mean: "18", "Err-34", "34-18", "e 34". A word beside its group
/// is that word alone. Empty when it is none.
std::vector<int> meterWordsIn(const QString& typed);

}  // namespace wattdesk::app
