#pragma once

#include <QButtonGroup>
#include <QWidget>

#include "app/ui/base/station_client.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class SearchBox;

enum class Page : std::uint8_t {
    Sale,
    Opening,
    Account,
    Desk,
    Doubt,
    Bench,
    Field,
    Administration,
    Arrears
};

/// The frame around the pages once somebody has signed in: the search on top, the rail on the left.
class Workspace final : public QWidget {
    Q_OBJECT
public:
    explicit Workspace(QWidget* parent = nullptr);

    /// In the order of Page.
    void addPage(QWidget* page);
    void showPage(Page page);
    Page page() const;
    SearchBox& search() { return *m_search; }

    void setOperator(const QString& name, const QString& counter);
    void setDoubtCount(int count);
    void setBenchOffered(bool offered);
    void setFieldOffered(bool offered);
    void setAdministrationOffered(bool offered);
    void setArrearsOffered(bool offered);

signals:
    void pageRequested(wattdesk::app::Page page);
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildHeader();
    QFrame* buildRail();
    /// Wide enough for the longest word beside its key.
    void fitRail();
    void addKeys();
    void retranslate();

    SearchBox* m_search;
    QPushButton* m_operatorButton;
    QAction* m_signOutAction;
    QFrame* m_railFrame{nullptr};
    QLabel* m_brand{nullptr};
    QButtonGroup m_rail;
    QStackedWidget* m_pages;
    QString m_operator;
    QString m_counter;
    int m_doubtCount{0};
};

}  // namespace wattdesk::app
