#pragma once

#include "cardio/keys/software_key_store.h"

namespace wattdesk::cardio {

/// The PUBLISHED TEST KEYS: "WATTDESK TEST K1" … "K5" in ASCII, all of generation 1. Everybody
/// knows them: a station that holds them marks itself loudly, and a card under them protects no
/// money.
MasterKeys publishedTestKeys();

/// Whether any of these is a published one.
bool containsPublishedTestKey(const MasterKeys& keys);

}  // namespace wattdesk::cardio
