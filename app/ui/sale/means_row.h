#pragma once

#include <QButtonGroup>
#include <QWidget>

class QLabel;

namespace wattdesk::app {

/// How it is paid: one button a means, each with the digit that chooses it together with Ctrl, so
/// that the cursor may stay in the amount.
class MeansRow final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMeans = 3;

    explicit MeansRow(QWidget* parent = nullptr);
    void render(int chosen, bool isEnabled);
    QWidget* button(int index) const;

signals:
    void chosen(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label;
    QButtonGroup m_means;
};

}  // namespace wattdesk::app
