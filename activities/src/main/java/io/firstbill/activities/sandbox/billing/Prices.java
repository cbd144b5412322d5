package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Faults;
import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Request;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.activities.sandbox.Subject;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.PriceModel.Interval;
import io.firstbill.setup.PriceModel.Kind;
import io.firstbill.setup.PriceModel.Scheme;
import io.firstbill.setup.PriceModel.Tier;
import io.firstbill.setup.PriceModel.Timing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The prices. Each keeps the hash of what was received, made from its own columns as they stood then. */
final class Prices {
    /**
     * The price in one line of text from the stored columns: fields parted by {@code |}, decimals without trailing
     * zeros, tiers {@code upTo:unit:flat} parted by commas, {@code *} for no bound; for packages their size at the end.
     */
    private static final String HASH =
            """
            UPDATE price SET received_hash = encode(sha256(convert_to(concat_ws('|', line_id, product, currency, kind,
                coalesce(period, ''), timing, scheme, coalesce(trim_scale(unit_amount)::text, ''), coalesce(metric, ''),
                coalesce((SELECT string_agg(concat_ws(':', coalesce(trim_scale(t.up_to)::text, '*'),
                    trim_scale(t.unit_amount)::text, trim_scale(t.flat_amount)::text), ',' ORDER BY t.position)
                    FROM price_tier t WHERE t.price_id = price.id), ''), trim_scale(package_size)::text), 'UTF8')), 'hex')
            WHERE id = ?
            """;

    private final Clock clock;
    private final Faults faults;

    Prices(Clock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** A price as stored. */
    record Stored(String id, boolean ended, PriceModel model) {}

    String create(Session session, Request request, PriceModel price) throws SQLException {
        String id = Ids.next("sb_price_");
        session.update(
                """
                INSERT INTO price (id, client_key, price_key, line_id, product, name, currency, kind, period, timing,
                    scheme, unit_amount, metric, package_size, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                request.key(),
                price.key(),
                price.lineId(),
                price.product(),
                price.name(),
                price.currency(),
                price.kind(),
                price.interval(),
                price.timing(),
                price.scheme(),
                price.unitAmount(),
                price.metric(),
                price.packageSize(),
                clock.instant());
        insertTiers(session, id, price.tiers());
        session.update(HASH, id);
        drift(session, request.operation(), request.subject(), id);
        return id;
    }

    private static void insertTiers(Session session, String id, List<Tier> tiers) throws SQLException {
        for (int position = 0; position < tiers.size(); position++) {
            Tier tier = tiers.get(position);
            session.update(
                    "INSERT INTO price_tier (price_id, position, up_to, unit_amount, flat_amount) VALUES (?, ?, ?, ?,"
                            + " ?)",
                    id,
                    position,
                    tier.upTo(),
                    tier.unitAmount(),
                    tier.flatAmount());
        }
    }

    /** Lets a stored price go wrong when a fault says so and means its line. */
    void drift(Session session, String operation, Subject subject, String id) throws SQLException {
        Optional<Fault> fault = faults.peek(session, Fault.Kind.WRONG_PRICE, operation, subject);
        if (fault.isEmpty() || !meant(fault.get().operation(), operation)) {
            return;
        }
        Stored price = byId(session, id);
        if (fault.get().line() == null || price.model().lineId().equals(fault.get().line())) {
            change(session, id, fault.get().amount());
            faults.hit(session, fault.get());
        }
    }

    private static boolean meant(@Nullable String faultsOperation, String operation) {
        return "createTestCopy".equals(operation) || operation.equals(faultsOperation);
    }

    private static void change(Session session, String id, @Nullable BigDecimal by) throws SQLException {
        session.update(
                "UPDATE price SET unit_amount = coalesce(unit_amount + ?, unit_amount * 1.1) WHERE id = ?", by, id);
        session.update(
                "UPDATE price_tier SET unit_amount = coalesce(unit_amount + ?, unit_amount * 1.1) WHERE price_id = ?",
                by,
                id);
    }

    Optional<Stored> byKey(Session session, String key) throws SQLException {
        Optional<String> id =
                session.first(
                        "SELECT id FROM price WHERE client_key = ? ORDER BY created_at LIMIT 1",
                        row -> row.getString(1),
                        key);
        return id.isEmpty() ? Optional.empty() : Optional.of(byId(session, id.get()));
    }

    Stored byId(Session session, String id) throws SQLException {
        List<Tier> tiers =
                session.list(
                        "SELECT up_to, unit_amount, flat_amount FROM price_tier WHERE price_id = ? ORDER BY position",
                        row -> new Tier(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                        id);
        return session.first("SELECT * FROM price WHERE id = ?", row -> read(row, tiers), id)
                .orElseThrow(() -> Refusal.unknown("price", id));
    }

    void end(Session session, String id) throws SQLException {
        if (session.update("UPDATE price SET state = 'ENDED' WHERE id = ?", id) == 0) {
            throw Refusal.unknown("price", id);
        }
    }

    private static Stored read(ResultSet row, List<Tier> tiers) throws SQLException {
        String period = row.getString("period");
        PriceModel model =
                new PriceModel(
                        row.getString("price_key"),
                        row.getString("line_id"),
                        row.getString("product"),
                        row.getString("name"),
                        row.getString("currency"),
                        Kind.valueOf(row.getString("kind")),
                        period == null ? null : Interval.valueOf(period),
                        Timing.valueOf(row.getString("timing")),
                        Scheme.valueOf(row.getString("scheme")),
                        row.getBigDecimal("unit_amount"),
                        row.getString("metric"),
                        tiers,
                        row.getBigDecimal("package_size"));
        return new Stored(row.getString("id"), "ENDED".equals(row.getString("state")), model);
    }
}
