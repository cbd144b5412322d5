package io.firstbill.activities.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.store.audit.ReferenceAudit;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.deal.Actor;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

class ReferenceDataTest {
    private static final Actor LENA = new Actor("lena", Actor.Channel.PAGE);
    private static TestPostgres database;
    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        database = TestPostgres.fresh();
        context = StoreContext.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void keepsADraftPerOwnerUntilItIsDiscarded() {
        var drafts = context.getBean(Drafts.class);
        drafts.save(Drafts.CONTRACT, "lena", "new", Jsonb.of(Map.of("customer", "Aster")));
        drafts.save(Drafts.CONTRACT, "lena", "new", Jsonb.of(Map.of("customer", "Aster Health")));
        var draft = drafts.find(Drafts.CONTRACT, "lena", "new").orElseThrow();
        assertEquals("Aster Health", draft.content().as(Map.class).get("customer"));
        assertTrue(drafts.find(Drafts.CONTRACT, "rosa", "new").isEmpty());
        drafts.discard(Drafts.CONTRACT, "lena", "new");
        assertTrue(drafts.of("lena").isEmpty());
    }

    @Test
    void takesPdfsAlone() {
        var files = context.getBean(Files.class);
        byte[] pdf = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
        assertEquals(CanonicalJson.sha256(pdf), files.store(pdf));
        assertEquals(CanonicalJson.sha256(pdf), files.store(pdf));
        var refused = assertThrows(FirstbillException.class, () -> files.store(new byte[] {1, 2, 3}));
        assertEquals(FailureCode.INVALID_REQUEST, refused.code());
    }

    @Test
    void chainsChangesOfReferenceDataAndFindsAnEditedRow() throws SQLException {
        var audit = context.getBean(ReferenceAudit.class);
        audit.record(LENA, "policy:standard", "policy.published", null, Map.of("version", 1), "first");
        audit.record(LENA, "policy:standard", "policy.published", Map.of("version", 1), Map.of("version", 2), "second");
        assertNull(audit.firstBroken("policy"));
        assertThrows(SQLException.class, () -> execute("update reference_audit set reason = 'other'"));
        execute("alter table reference_audit disable trigger all");
        execute("update reference_audit set after = '{\"version\": 3}' where chain = 'policy' and seq = 2");
        execute("alter table reference_audit enable trigger all");
        var broken = audit.firstBroken("policy");
        assertNotNull(broken);
        assertEquals(2, broken.seq());
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
