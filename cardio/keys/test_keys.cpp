#include "cardio/keys/test_keys.h"

#include <algorithm>

namespace wattdesk::cardio {

namespace {

MasterKey publishedTestKey(char number)
{
    return {SecretKey{{'W', 'A', 'T', 'T', 'D', 'E', 'S', 'K', ' ', 'T', 'E', 'S', 'T', ' ', 'K',
                       static_cast<std::uint8_t>(number)}},
            1};
}

}  // namespace

MasterKeys publishedTestKeys()
{
    return {publishedTestKey('1'), publishedTestKey('2'), publishedTestKey('3'),
            publishedTestKey('4'), publishedTestKey('5')};
}

bool containsPublishedTestKey(const MasterKeys& keys)
{
    const MasterKeys published = publishedTestKeys();
    return std::any_of(keys.begin(), keys.end(), [&](const MasterKey& ours) {
        return std::any_of(published.begin(), published.end(), [&](const MasterKey& known) {
            return equalInConstantTime(ours.key.bytes(), known.key.bytes());
        });
    });
}

}  // namespace wattdesk::cardio
