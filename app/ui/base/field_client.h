#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/base/account_file.h"
#include "app/ui/base/reply.h"
#include "core/tariff/tariff.h"
#include "core/workflow/field_desk.h"
#include "reports/receipt_document.h"

namespace wattdesk::app {

/// Who may be named on an operator card.
struct FieldHolder {
    core::OperatorId id;
    std::string name;
    std::string login;
};

/// What lies on the reader, and what a field card of this station can be made of.
struct FieldCardSeen {
    core::FieldCardSnapshot card;
    bool isOtherArea{false};  ///< a field card of another area than the organisation's
    core::AreaCode area;      ///< of the organisation
    core::Date today;         ///< by the station's clock
    std::vector<core::Tariff> tariffs;
    std::vector<FieldHolder> holders;
};

/// A field card to be made of the card that was seen.
struct FieldIssue {
    core::CardSerial serial;
    core::FieldCardOrder order;
    std::optional<SecondPerson> second;
};

/// A report to be written as a PDF.
struct DocumentOrder {
    reports::ReceiptDocument document;
    QString path;
};

/// What the page of the field work asks of the station; as StationClient, of which it is a part.
/// Everything but the PDF needs the permission to issue field cards.
class FieldClient {
public:
    virtual ~FieldClient() = default;

    virtual void lookAtFieldCard(Reply<FieldCardSeen> reply) = 0;
    virtual void issueFieldCard(const FieldIssue& issue, Reply<core::FieldCardOrder> reply) = 0;
    virtual void clearFieldCard(const core::CardSerial& serial, Reply<void> reply) = 0;
    /// Reads a check card back, keeps what it collected, and empties it.
    virtual void collectCheckCard(Reply<core::CheckReport> reply) = 0;
    virtual void saveDocument(const DocumentOrder& order, Reply<void> reply) = 0;
};

}  // namespace wattdesk::app
