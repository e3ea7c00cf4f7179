// Any text is an amount or is refused; what is taken prints back to the same value.
#include <cstdlib>
#include <string_view>

#include "core/base/money.h"

namespace {

using namespace wattdesk;

template <class Value>
void check(const core::Expected<Value>& parsed,
           core::Expected<Value> (*parse)(std::string_view text))
{
    if (!parsed) {
        return;
    }
    const auto again = parse(core::toText(*parsed));
    if (!again || *again != *parsed) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    check(core::parseMoney(text), core::parseMoney);
    check(core::parseEnergy(text), core::parseEnergy);
    return 0;
}
