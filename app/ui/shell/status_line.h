#pragma once

#include <QFrame>

#include "app/ui/base/language.h"
#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"

class QLabel;
class QPushButton;

namespace wattdesk::app {

class Mark;

/// What the status line shows, already decided.
struct StatusView {
    QString reader;
    Tone readerTone{Tone::Plain};
    QString database;
    Tone databaseTone{Tone::Plain};
    QString demo;  ///< empty: no demo
};

/// Decides what the status line says.
class StatusPresenter final : public QObject {
    Q_OBJECT
public:
    explicit StatusPresenter(StationClient& client, QObject* parent = nullptr);
    void setStation(const StationFacts& facts);
    void retranslate();
    const StatusView& view() const { return m_view; }

signals:
    void viewChanged(const wattdesk::app::StatusView& view);

private:
    QString readerText() const;
    void show();

    std::optional<ReaderState> m_reader;
    std::optional<bool> m_databaseAnswers;
    bool m_demo{false};
    StatusView m_view;
};

/// The foot of the window: what works, whether this is a demo, and the language.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void render(const StatusView& view);
    void showLanguage(Language language);

signals:
    void languageChosen(wattdesk::app::Language language);

private:
    Mark* m_readerMark;
    QLabel* m_reader;
    Mark* m_databaseMark;
    QLabel* m_database;
    QLabel* m_demo;
    QPushButton* m_chineseButton;
    QPushButton* m_englishButton;
};

}  // namespace wattdesk::app
