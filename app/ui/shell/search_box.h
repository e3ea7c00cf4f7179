#pragma once

#include <QFrame>
#include <QLineEdit>

#include "app/ui/shell/search_presenter.h"

class QLabel;
class QListWidget;

namespace wattdesk::app {

/// The search field and the list that hangs below it, over whatever page is shown.
class SearchBox final : public QLineEdit {
    Q_OBJECT
public:
    /// `window`: what the list lies over.
    explicit SearchBox(QWidget* window);
    void render(const SearchView& view);

signals:
    void edited(const QString& text);
    void rowChosen(int row);
    void firstChosen();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void placeList();
    void retranslate();
    void moveBy(int rows);

    QFrame* m_panel;
    QListWidget* m_list;
    QLabel* m_message;
};

}  // namespace wattdesk::app
