#pragma once

#include <QFrame>
#include <QList>

#include "app/ui/sale/sale_view.h"

class QLabel;

namespace wattdesk::app {

class Table;

/// The customer's last sales, with their state.
class LastSalesPanel final : public QFrame {
    Q_OBJECT
public:
    explicit LastSalesPanel(QWidget* parent = nullptr);
    void render(const QList<LastSaleRow>& rows);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_empty;
    Table* m_table;
};

}  // namespace wattdesk::app
