#pragma once

#include <QButtonGroup>
#include <QFrame>
#include <QList>

#include "app/ui/sale/sale_presenter.h"
#include "app/ui/sale/sale_view.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattdesk::app {

class MeansRow;

/// What is sold, how it is paid, and the button that sells.
class EntryPanel final : public QFrame {
    Q_OBJECT
public:
    explicit EntryPanel(QWidget* parent = nullptr);
    void render(const EntryView& view);
    void setAmount(const QString& text);
    void setGiven(const QString& text);
    void setSecond(const QString& login);
    void focus(SaleField field);
    bool canType() const;
    SaleField focused() const;

signals:
    void amountEdited(const QString& text);
    void givenEdited(const QString& text);
    void loginEdited(const QString& text);
    void passwordEdited(const QString& text);
    void quickChosen(int index);
    void meansChosen(int index);
    void unitToggled();
    void entered(wattdesk::app::SaleField field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildAmount(QVBoxLayout* column);
    void buildGiven(QVBoxLayout* column);
    void buildSecond(QVBoxLayout* column);
    void retranslate();

    QLabel* m_amountLabel;
    QLineEdit* m_amountEdit;
    QPushButton* m_unitButton;
    QLabel* m_amountHint;
    QButtonGroup m_quick;
    MeansRow* m_means;
    QLabel* m_givenLabel;
    QLineEdit* m_givenEdit;
    QLabel* m_givenHint;
    QLabel* m_changeLabel;
    QLabel* m_change;
    QWidget* m_second;
    QLabel* m_secondLabel;
    QLineEdit* m_loginEdit;
    QLineEdit* m_passwordEdit;
    QLabel* m_secondHint;
    QPushButton* m_sellButton;
};

}  // namespace wattdesk::app
