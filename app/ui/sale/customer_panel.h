#pragma once

#include "app/ui/base/widgets.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// Who is being served.
class CustomerPanel final : public QFrame {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget* parent = nullptr);
    void render(const CustomerView& view);

private:
    ElidedLabel* m_name;
    QLabel* m_state;
    FactList* m_facts;
};

}  // namespace wattdesk::app
