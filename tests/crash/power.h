#pragma once

#include <functional>
#include <type_traits>

#include "core/base/expected.h"

namespace wattdesk::test {

/// The station's mains. Every call to a port passes two points: before its effect, and after it but
/// unheard of. At the chosen point the power goes, and from then on no call has any effect: to the
/// world the process is dead, whatever it still tries.
class Power {
public:
    /// The cut comes at this point, counted from now; a negative one never.
    void cutAtPoint(int point)
    {
        m_left = point;
        m_isOn = true;
        m_passed = 0;
    }
    bool isOn() const { return m_isOn; }
    /// How many points were passed since cutAtPoint().
    int passed() const { return m_passed; }

    /// False when the power is gone, or goes here.
    bool pass()
    {
        if (m_isOn) {
            ++m_passed;
            m_isOn = m_left != 0;
            --m_left;
            if (!m_isOn && onCut) {
                onCut();
            }
        }
        return m_isOn;
    }

    /// Called the moment that the power goes, before whoever was calling hears of it.
    std::function<void()> onCut;

    static core::Error failure()
    {
        return {core::ErrorCode::StoreUnreachable, "the power is gone"};
    }

    template <class Call>
    std::invoke_result_t<Call> through(Call&& call)
    {
        if (!pass()) {
            return core::Unexpected{failure()};
        }
        auto result = call();
        if (!pass()) {
            return core::Unexpected{failure()};
        }
        return result;
    }

private:
    int m_left{-1};
    int m_passed{0};
    bool m_isOn{true};
};

}  // namespace wattdesk::test
