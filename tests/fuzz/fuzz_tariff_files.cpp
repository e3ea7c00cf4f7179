// Any text is a tariff or is refused with a place; what is taken is written and read back the same.
#include <cstdlib>
#include <string>

#include "app/station/tariff_file.h"
#include "core/tariff/tariff_check.h"

namespace {

void require(bool isGood)
{
    if (!isGood) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattdesk;
    const std::string text(data, data + size);
    const app::TariffDocument read = app::readTariff(text);
    for (const app::TariffFileProblem& problem : read.problems) {
        const bool isText = problem.fault == app::TariffFileFault::NotJson;
        require(isText == (problem.line > 0) && isText == (problem.column > 0));
    }
    if (!read.problems.empty()) {
        return 0;
    }
    const app::TariffDocument again = app::readTariff(app::writeTariff(read.tariff));
    require(again.problems.empty() && again.tariff == read.tariff);
    require(!core::problemsOf(read.tariff).empty() || core::isWellFormed(read.tariff));
    return 0;
}
