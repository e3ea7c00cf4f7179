#pragma once

#include <QCoreApplication>

#include "app/ui/account/operation.h"

namespace wattdesk::app {

/// What the operations with a plan of their own will do; each adds its words.
class OperationPlans {
    Q_DECLARE_TR_FUNCTIONS(OperationPage)
public:
    static void reissue(const OperationState& state, OperationWords& words);
    static void transfer(const OperationState& state, OperationWords& words);
    static void replacement(const OperationState& state, OperationWords& words);
    static void closing(const OperationState& state, OperationWords& words);
    static void reversal(const OperationState& state, OperationWords& words);
    static void newPrices(const OperationState& state, OperationWords& words);

private:
    static void payment(const OperationState& state, core::Credit carried, OperationWords& words);
};

}  // namespace wattdesk::app
