package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.List;

/** Many customers refuse an invoice without their PO number: asked for, not required. */
final class PurchaseOrderCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return contract.purchaseOrder() != null
                ? List.of()
                : List.of(
                        Finding.warning(
                                "purchaseOrder.missing",
                                "/purchaseOrder",
                                "No purchase order number is given.",
                                "Ask the customer for one, or confirm that invoices may go without."));
    }
}
