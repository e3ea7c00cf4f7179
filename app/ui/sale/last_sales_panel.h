#pragma once

#include <QFrame>
#include <QList>

#include "app/ui/sale/sale_view.h"

class QLabel;

namespace wattdesk::app {

class ElidedLabel;
class Table;

/// The customer's last sales, with their state.
class LastSalesPanel final : public QFrame {
    Q_OBJECT
public:
    explicit LastSalesPanel(QWidget* parent = nullptr);
    void render(const SaleView& view);
    /// Into the list, to choose a receipt to be copied; stays where it is when there is none.
    void takeFocus();
    bool isChoosing() const;
    /// Of the rows that render() was given; -1: none.
    int chosen() const;

signals:
    void copyRequested(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    ElidedLabel* m_note;
    QLabel* m_empty;
    Table* m_table;
};

}  // namespace wattdesk::app
