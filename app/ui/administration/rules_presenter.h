#pragma once

#include <QMap>
#include <QObject>
#include <optional>
#include <tl/expected.hpp>

#include "app/ui/base/administration_client.h"
#include "app/ui/base/form_view.h"

namespace wattdesk::app {

/// In the order of the form.
enum class RulesField : std::uint8_t {
    ApproveReversals,
    ApproveRefunds,
    ApproveReadings,
    CardFee,
    CardDeposit,
    PeriodDueDays,
    ArrearsBlock,
    Area,
};

/// Decides how the rules of the house are shown and changed.
class RulesPresenter final : public QObject {
    Q_OBJECT
public:
    explicit RulesPresenter(AdministrationClient& client, QObject* parent = nullptr);

    /// What stands may have been changed elsewhere. What was typed here and not saved is kept.
    void refresh();
    void edit(int field, const QString& text);
    void save();
    /// Back to what stands. False when there is nothing to take back.
    bool back();
    void clear();
    void retranslate() { show(); }

    const FormView& view() const { return m_view; }

signals:
    void viewChanged(const wattdesk::app::FormView& view);
    /// An entry is not taken.
    void focusWanted();

private:
    struct Wrong {
        RulesField field;
        core::ErrorCode code;
    };
    struct Change {
        core::HouseRules before;
        core::HouseRules after;
    };

    tl::expected<core::HouseRules, Wrong> typed() const;
    bool isEdited() const;
    /// Whether there is something to be saved, or to be found wrong: "5" for 5.00 is neither.
    bool hasChanges() const;
    void onRules(const core::Expected<core::HouseRules>& result);
    void onSaved(const Change& change, const core::Expected<core::HouseRules>& result);
    void showWillHappen();
    QList<FormField> fields() const;
    void show();

    AdministrationClient& m_client;
    std::optional<core::HouseRules> m_stands;
    QMap<RulesField, QString> m_entries;
    std::optional<core::ErrorCode> m_failure;
    std::optional<Wrong> m_wrong;
    std::optional<Change> m_saved;  ///< by the last save, until something is typed
    bool m_isSaving{false};
    std::uint64_t m_asked{0};
    FormView m_view;
};

}  // namespace wattdesk::app
