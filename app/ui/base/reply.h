#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "core/base/expected.h"

namespace wattdesk::app {

/// What becomes of an answer: it is given to `call` on the window's thread, or dropped when
/// `context` is gone by then.
template <class T>
class Reply {
public:
    using Call = std::function<void(const core::Expected<T>&)>;
    Reply(QObject* context, Call call) : m_context{context}, m_call{std::move(call)} {}
    void operator()(const core::Expected<T>& result) const
    {
        if (m_context) {
            m_call(result);
        }
    }

private:
    QPointer<QObject> m_context;
    Call m_call;
};

}  // namespace wattdesk::app
