#pragma once

#include <QObject>

#include "app/ui/base/administration_client.h"
#include "app/ui/base/notice.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

struct OperatorsView {
    Notice notice;
    QList<QList<Cell>> operators;
    QString total;
};

/// Shows who may sign in.
class OperatorsPresenter final : public QObject {
    Q_OBJECT
public:
    explicit OperatorsPresenter(AdministrationClient& client, QObject* parent = nullptr);

    void begin(core::UtcOffset offset) { m_offset = offset; }
    void refresh();
    void clear();
    void retranslate() { show(); }

    const OperatorsView& view() const { return m_view; }

signals:
    void viewChanged(const wattdesk::app::OperatorsView& view);

private:
    Cell stateOf(const OperatorSheet& who) const;
    void show();

    AdministrationClient& m_client;
    core::UtcOffset m_offset;
    std::vector<OperatorSheet> m_operators;
    std::optional<core::ErrorCode> m_failure;
    std::uint64_t m_asked{0};
    OperatorsView m_view;
};

}  // namespace wattdesk::app
