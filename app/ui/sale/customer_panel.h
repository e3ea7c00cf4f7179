#pragma once

#include "app/ui/base/widgets.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// Who is being served.
class CustomerPanel final : public QFrame {
    Q_OBJECT
public:
    /// `name` begins the names of its labels.
    explicit CustomerPanel(const char* name, QWidget* parent = nullptr);
    void render(const CustomerView& view);

private:
    ElidedLabel* m_name;
    QLabel* m_state;
    FactList* m_facts;
};

}  // namespace wattdesk::app
