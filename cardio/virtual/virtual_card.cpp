#include "cardio/virtual/virtual_card.h"

#include "cardio/virtual/bench_files.h"

namespace wattdesk::cardio {

VirtualCard::VirtualCard(CardMemory memory)
    : VirtualCard{std::move(memory), [](const CardMemory&) { return core::Expected<void>{}; }}
{
}

VirtualCard::VirtualCard(CardMemory memory, Save save)
    : m_os{std::move(memory)}, m_save{std::move(save)}
{
}

core::Expected<VirtualCard> VirtualCard::open(const std::filesystem::path& path)
{
    auto memory = readFile(path).and_then(parseCardMemory);
    if (!memory) {
        return core::Unexpected{memory.error()};
    }
    return VirtualCard{std::move(*memory), [path](const CardMemory& changed) {
                           return replaceFile(path, toText(changed));
                       }};
}

Bytes VirtualCard::process(ByteView command)
{
    CardMemory before = m_os.memory();
    Bytes answer = m_os.process(command);
    if (m_os.memory() == before || m_save(m_os.memory())) {
        return answer;
    }
    m_os.restore(std::move(before));
    return {0x65, 0x81};
}

}  // namespace wattdesk::cardio
