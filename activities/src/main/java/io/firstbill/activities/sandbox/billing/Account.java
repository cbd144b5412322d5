package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Subject;
import io.firstbill.setup.AccountModel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An account of the sandbox billing system.
 *
 * @param id its id
 * @param key the key it was made under
 * @param model what it holds
 * @param onHold whether its drafts stay drafts
 * @param ended archived
 * @param test made for a test run: its invoices never leave and faults without scope pass it by
 * @param clock the date there
 */
public record Account(
        String id, String key, AccountModel model, boolean onHold, boolean ended, boolean test, LocalDate clock) {

    Subject subject() {
        return test ? Subject.only(id) : Subject.of(key, id);
    }

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("client_key"),
                model(row),
                row.getBoolean("on_hold"),
                "ENDED".equals(row.getString("state")),
                row.getBoolean("test"),
                row.getObject("clock_date", LocalDate.class));
    }

    private static AccountModel model(ResultSet row) throws SQLException {
        return new AccountModel(
                row.getString("name"),
                row.getString("email"),
                row.getString("address"),
                row.getString("currency"),
                row.getString("time_zone"),
                row.getInt("net_days"),
                row.getString("purchase_order"),
                row.getString("selling_entity"));
    }
}
