package io.firstbill.activities.sandbox.erp;

import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.activities.sandbox.erp.SandboxErp.HeldCustomer;
import io.firstbill.setup.AccountModel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** The customers; the key a client gave is theirs for ever. */
final class Customers {
    private final Clock clock;

    Customers(Clock clock) {
        this.clock = clock;
    }

    Optional<HeldCustomer> byKey(Session session, String key) throws SQLException {
        return session.first("SELECT * FROM customer WHERE client_key = ?", Customers::read, key);
    }

    String upsert(Session session, String key, AccountModel model) throws SQLException {
        return session.first(
                        """
                        INSERT INTO customer (id, client_key, name, email, address, currency, time_zone, net_days,
                            purchase_order, selling_entity, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (client_key) DO UPDATE SET name = excluded.name, email = excluded.email,
                            address = excluded.address, currency = excluded.currency, time_zone = excluded.time_zone,
                            net_days = excluded.net_days, purchase_order = excluded.purchase_order,
                            selling_entity = excluded.selling_entity, changed_at = excluded.changed_at
                        RETURNING id
                        """,
                        row -> row.getString(1),
                        Ids.next("se_cust_"),
                        key,
                        model.name(),
                        model.email(),
                        model.address(),
                        model.currency(),
                        model.timeZone(),
                        model.netDays(),
                        model.purchaseOrder(),
                        model.sellingEntity(),
                        clock.instant())
                .orElseThrow();
    }

    void end(Session session, String id) throws SQLException {
        if (session.update("UPDATE customer SET state = 'ENDED' WHERE id = ?", id) == 0) {
            throw Refusal.unknown("customer", id);
        }
    }

    void mustBeOpen(Session session, String id) throws SQLException {
        boolean open =
                session.first("SELECT state FROM customer WHERE id = ?", row -> row.getString(1), id)
                        .orElseThrow(() -> Refusal.unknown("customer", id))
                        .equals("ACTIVE");
        if (!open) {
            throw Refusal.unprocessable("Customer " + id + " is archived");
        }
    }

    private static HeldCustomer read(ResultSet row) throws SQLException {
        return new HeldCustomer(
                row.getString("id"),
                "ENDED".equals(row.getString("state")),
                new AccountModel(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("address"),
                        row.getString("currency"),
                        row.getString("time_zone"),
                        row.getInt("net_days"),
                        row.getString("purchase_order"),
                        row.getString("selling_entity")));
    }
}
