package io.firstbill.activities.store.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.deal.DealId;
import io.firstbill.workflow.message.Json;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Adds to a deal's audit and proves it. Adding happens in the caller's transaction, which holds the chain's head. */
@Singleton
public class AuditLog {
    private final AuditRepository audit;

    AuditLog(AuditRepository audit) {
        this.audit = audit;
    }

    /** Adds the entries behind the head and gives the new head. */
    public AuditChain.Head append(DealId deal, long revision, AuditChain.Head head, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return head;
        }
        List<AuditRow> rows = AuditChain.append(deal.value(), revision, head, entries);
        ArrayNode array = Json.mapper().createArrayNode();
        rows.forEach(row -> array.add(node(row)));
        audit.add(array.toString());
        return new AuditChain.Head(rows.getLast().seq(), rows.getLast().hash());
    }

    /** The first row of the deal's audit that was tampered with; null when the chain holds. */
    @Transactional
    public @Nullable AuditRow firstBroken(DealId deal) {
        return AuditChain.firstBroken(audit.all(deal.value()));
    }

    private static ObjectNode node(AuditRow row) {
        ObjectNode node = Json.mapper().valueToTree(row);
        image(node, "before", row.before());
        image(node, "after", row.after());
        return node;
    }

    private static void image(ObjectNode node, String name, @Nullable Jsonb image) {
        if (image != null) {
            node.set(name, image.as(ObjectNode.class));
        }
    }
}
