#include "cardio/virtual/bench_folder.h"

#include "cardio/virtual/bench_files.h"
#include "cardio/virtual/json_field.h"

namespace wattdesk::cardio {

namespace {

std::string named(std::string_view name, std::string_view ending)
{
    return std::string{name}.append(ending);
}

}  // namespace

std::filesystem::path BenchFolder::cardFile(std::string_view name) const
{
    return cards() / named(name, ".json");
}

std::filesystem::path BenchFolder::cardLock(std::string_view name) const
{
    return cards() / named(name, ".lock");
}

std::filesystem::path BenchFolder::meterFile(std::string_view number) const
{
    return meters() / named(number, ".json");
}

std::filesystem::path BenchFolder::meterLock(std::string_view number) const
{
    return meters() / named(number, ".lock");
}

core::Expected<ReaderSlot> BenchFolder::slot() const
{
    std::error_code ignored;
    if (!std::filesystem::exists(slotFile(), ignored)) {
        return ReaderSlot{};
    }
    const auto text = readFile(slotFile());
    if (!text) {
        return core::Unexpected{text.error()};
    }
    const auto root = nlohmann::json::parse(*text, nullptr, false);
    ReaderSlot slot;
    std::int64_t insertion = 0;
    if (!root.is_object() || !readText(root, "card", slot.card) ||
        !readNumber(root, "insertion", insertion) || insertion < 0) {
        return core::fail(core::ErrorCode::BenchDamaged, "the virtual reader's file is damaged");
    }
    slot.insertion = static_cast<std::uint64_t>(insertion);
    return slot;
}

core::Expected<void> BenchFolder::setSlot(const ReaderSlot& slot) const
{
    const nlohmann::json root{{"card", slot.card}, {"insertion", slot.insertion}};
    return replaceFile(slotFile(), root.dump());
}

}  // namespace wattdesk::cardio
