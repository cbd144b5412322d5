package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.setup.AccountModel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The accounts and the clock of each. */
final class Accounts {
    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    String create(Session session, String key, AccountModel model) throws SQLException {
        return insert(session, key, model, false, LocalDate.now(clock.withZone(ZoneId.of(model.timeZone()))));
    }

    String createTest(Session session, String key, AccountModel model, LocalDate on) throws SQLException {
        return insert(session, key, model, true, on);
    }

    private String insert(Session session, String key, AccountModel model, boolean test, LocalDate on)
            throws SQLException {
        String id = Ids.next("sb_acct_");
        session.update(
                """
                INSERT INTO account (id, client_key, name, email, address, currency, time_zone, net_days, purchase_order,
                    selling_entity, test, clock_date, clock_moved, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                key,
                model.name(),
                model.email(),
                model.address(),
                model.currency(),
                model.timeZone(),
                model.netDays(),
                model.purchaseOrder(),
                model.sellingEntity(),
                test,
                on,
                test,
                clock.instant());
        return id;
    }

    Optional<Account> byKey(Session session, String key) throws SQLException {
        return session.first(
                "SELECT * FROM account WHERE client_key = ? ORDER BY created_at LIMIT 1", Account::read, key);
    }

    /** The account, locked until the transaction ends. */
    Account locked(Session session, String id) throws SQLException {
        return session.first("SELECT * FROM account WHERE id = ? FOR UPDATE", Account::read, id)
                .orElseThrow(() -> Refusal.unknown("account", id));
    }

    List<Account> all(Session session) throws SQLException {
        return session.list("SELECT * FROM account ORDER BY created_at DESC, id", Account::read);
    }

    /** Accounts that have something voided to bill again. */
    List<Account> runDue(Session session) throws SQLException {
        return session.list("SELECT * FROM account WHERE run_due", Account::read);
    }

    /** Live accounts whose clock nobody moved and that stand before their own today. */
    List<Account> behind(Session session) throws SQLException {
        return session
                .list(
                        "SELECT * FROM account WHERE NOT clock_moved AND state = 'ACTIVE' AND clock_date < ?",
                        Account::read,
                        LocalDate.now(clock).plusDays(1)) // the latest today there is, in any zone
                .stream()
                .filter(account -> account.clock().isBefore(today(account)))
                .toList();
    }

    LocalDate today(Account account) {
        return LocalDate.now(clock.withZone(ZoneId.of(account.model().timeZone())));
    }

    void hold(Session session, String id, boolean onHold) throws SQLException {
        session.update("UPDATE account SET on_hold = ? WHERE id = ?", onHold, id);
    }

    void end(Session session, String id) throws SQLException {
        session.update("UPDATE account SET state = 'ENDED', on_hold = true WHERE id = ?", id);
    }

    void move(Session session, String id, LocalDate to, boolean byHand) throws SQLException {
        session.update(
                """
                UPDATE account SET clock_date = ?, clock_moved = clock_moved OR ?, run_due = false WHERE id = ?
                """,
                to,
                byHand,
                id);
    }
}
