#pragma once

#include <QLineEdit>

namespace wattdesk::app {

class Table;

/// A line above a long table that keeps only the rows with what is typed. Hidden until Ctrl+F is
/// pressed anywhere in `area`; Esc empties and hides it, Enter and Down go on into the table.
class TableFilter final : public QLineEdit {
    Q_OBJECT
public:
    TableFilter(const char* name, Table& table, QWidget* area);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void end();

    Table& m_table;
};

}  // namespace wattdesk::app
