#pragma once

#include <QMap>
#include <QWidget>

#include "app/ui/tariffs/worked_example.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace wattdesk::app {

class FactList;
class NoticeFrame;
class PriceChart;
class SentenceList;

/// Shows a worked example above the chart that it lies in. Enter goes from field to field.
class ExamplePanel final : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the names of its fields, as FormPanel's does.
    explicit ExamplePanel(const QString& prefix, QWidget* parent = nullptr);
    void render(const ExampleView& view);
    /// Into the amount.
    void takeFocus();
    /// Narrow: the fields find another order.
    QSize minimumSizeHint() const override;

signals:
    void edited(int field, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QLabel* label{nullptr};
        QLineEdit* edit{nullptr};  ///< one of the two
        QComboBox* box{nullptr};
    };

    void makeRow(ExampleField field);
    /// The fields beside one another, in two rows where one is too narrow.
    void arrange();
    void retranslate();

    QString m_prefix;
    QLabel* m_title;
    QMap<int, Row> m_rows;
    QGridLayout* m_fields;
    int m_perRow{0};  ///< fields beside one another
    NoticeFrame* m_notice;
    FactList* m_lines;
    SentenceList* m_sentences;
    QLabel* m_chartTitle;
    PriceChart* m_chart;
};

}  // namespace wattdesk::app
