#pragma once

#include <QString>

#include "core/base/error.h"

namespace wattdesk::app {

/// What a colour means. Never the only sign: a word or a shape always stands beside it.
enum class Tone : std::uint8_t { Plain, Good, Caution, Bad, Busy };

/// Something the person must know, beside what it is about: what happened, what to do, and the
/// failure code in small.
struct Notice {
    Tone tone{Tone::Plain};
    QString title;
    QString advice;
    QString code;
    bool isEmpty() const { return title.isEmpty(); }
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// A failure as a page shows it: the sentence, what to do, and the number in small.
Notice failureNotice(core::ErrorCode code, Tone tone = Tone::Bad);

/// One line of a list of facts; its value stands on the right.
struct Fact {
    QString label;
    QString value;
    Tone tone{Tone::Plain};
    friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace wattdesk::app
