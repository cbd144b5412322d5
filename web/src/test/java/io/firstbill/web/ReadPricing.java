package io.firstbill.web;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.message.Json;

import java.util.UUID;
import java.util.function.Consumer;

/** Deals whose pricing is read: with a planted difference to the CRM, without a clause, in two versions. */
final class ReadPricing {
    static final Actor MARA = new Actor("mara", Actor.Channel.PAGE);

    private ReadPricing() {}

    /** A priced deal of an example whose document was changed. */
    static DealId changed(String example, Consumer<ObjectNode> change) {
        return Seeds.priced(Seeds.taken(document(example, change)));
    }

    private static String document(String example, Consumer<ObjectNode> change) {
        ObjectNode document =
                (ObjectNode) Json.read(Seeds.document(example), com.fasterxml.jackson.databind.JsonNode.class);
        change.accept(document);
        return document.toString();
    }

    /** The seats of three years; the CRM holds one year of them. */
    static DealId differingFromTheCrm() {
        return changed(
                "seat-ramp",
                document -> document.putObject("crmAmount").put("amount", "240000.00").put("currency", "USD"));
    }

    /** The seats of three years without the words of the second step. */
    static DealId withoutAClause() {
        return changed(
                "seat-ramp", document -> ((ObjectNode) document.get("sources")).remove("/lines/0/phases/1/quantity"));
    }

    /** A priced deal whose contract and pricing both have a second version. */
    static DealId inTwoVersions() {
        DealId deal = Seeds.inPricing("seat-ramp");
        String form = "OF-" + UUID.randomUUID();
        String second =
                document(
                        "seat-ramp",
                        document -> {
                            ((ObjectNode) document.get("orderForm")).put("number", form);
                            document.put("netDays", 45);
                            ((ObjectNode) document.at("/lines/0/phases/1")).put("quantity", "800");
                        });
        Site.bean(ContractVersions.class).add(deal, second, MARA, "Year 2 has 800 seats");
        PricingConfig config = PricingConfigs.derive(Site.bean(ContractVersions.class).get(deal, 2).contract(), 2);
        Site.bean(PricingVersions.class).add(deal, config, MARA, "Follows the corrected contract");
        return deal;
    }

    /** Path of the last invoice of a priced deal, after {@code /deals/}. */
    static String lastInvoice(DealId deal) {
        var last = Site.bean(PricingVersions.class).get(deal, 1).expectedInvoices().getLast();
        return deal + "/pricing/invoices/" + last.invoiceDate();
    }
}
