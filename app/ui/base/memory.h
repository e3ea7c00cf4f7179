#pragma once

#include <QList>
#include <QString>
#include <memory>

#include "app/ui/base/language.h"
#include "app/ui/base/style.h"

class QSettings;

namespace wattdesk::app {

/// How an operator likes the window.
struct Look {
    Language language{Language::Chinese};
    int scalePercent{kNormalScale};
    friend bool operator==(const Look&, const Look&) = default;
};

/// What the window keeps from one start to the next: the look for each operator of this station,
/// and the widths of columns. Nothing depends on it: what cannot be read is as if it had never been
/// kept, and what cannot be written is forgotten at the end.
class Memory {
public:
    static constexpr const char* kFile = "window.ini";

    /// Keeps nothing beyond the end of the program.
    Memory();
    /// In a file, which is made when something is first kept.
    explicit Memory(const QString& file);
    Memory(Memory&&) noexcept;
    Memory& operator=(Memory&&) noexcept;
    ~Memory();

    /// Of an operator, by login; an empty login: of whoever used the window last.
    Look look(const QString& login, const Look& otherwise) const;
    void keep(const QString& login, const Look& look);
    /// As Table::widths(); empty when none were kept.
    QList<int> widths(const QString& table) const;
    void keepWidths(const QString& table, const QList<int>& widths);

private:
    std::unique_ptr<QSettings> m_settings;
};

}  // namespace wattdesk::app
