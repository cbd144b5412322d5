package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SubscriptionModel;
import io.firstbill.setup.SubscriptionModel.Item;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions with their dated items. */
final class Subscriptions {
    private final Clock clock;
    private final Prices prices;

    Subscriptions(Clock clock, Prices prices) {
        this.clock = clock;
        this.prices = prices;
    }

    /** A subscription as stored, its prices in the order of its items. */
    record Stored(String id, String accountId, boolean ended, SubscriptionModel model, List<Prices.Stored> itemPrices) {
        List<PriceModel> prices() {
            return itemPrices.stream().map(Prices.Stored::model).toList();
        }

        Map<String, String> priceRefs() {
            Map<String, String> refs = new LinkedHashMap<>();
            itemPrices.forEach(price -> refs.put(price.model().key(), price.id()));
            return refs;
        }
    }

    String create(Session session, String key, Account account, SubscriptionModel model, Map<String, String> priceRefs)
            throws SQLException {
        String id = Ids.next("sb_sub_");
        session.update(
                """
                INSERT INTO subscription (id, client_key, account_id, start_date, end_date, anchor, free_from, free_to,
                    created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                key,
                account.id(),
                model.start(),
                model.end(),
                model.anchor(),
                model.freeFrom(),
                model.freeTo(),
                clock.instant());
        for (int position = 0; position < model.items().size(); position++) {
            insert(session, id, position, model.items().get(position), account, priceRefs);
        }
        return id;
    }

    private void insert(
            Session session, String id, int position, Item item, Account account, Map<String, String> priceRefs)
            throws SQLException {
        String priceId = priceRefs.get(item.priceKey());
        if (priceId == null) {
            throw Refusal.unprocessable("Item " + position + " names price " + item.priceKey() + ", which has no ref");
        }
        Prices.Stored price = prices.byId(session, priceId);
        if (price.ended() || !price.model().currency().equals(account.model().currency())) {
            throw Refusal.unprocessable("Price " + priceId + " is archived or not in " + account.model().currency());
        }
        session.update(
                """
                INSERT INTO subscription_item (subscription_id, position, price_id, quantity, from_date, to_date)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                position,
                priceId,
                item.quantity(),
                item.from(),
                item.to());
    }

    Optional<Stored> byKey(Session session, String key) throws SQLException {
        Optional<String> id =
                session.first(
                        "SELECT id FROM subscription WHERE client_key = ? ORDER BY created_at LIMIT 1",
                        row -> row.getString(1),
                        key);
        return id.isEmpty() ? Optional.empty() : Optional.of(byId(session, id.get()));
    }

    List<Stored> activeOf(Session session, Account account) throws SQLException {
        List<Stored> found = new ArrayList<>();
        for (String id :
                session.list(
                        "SELECT id FROM subscription WHERE account_id = ? AND state = 'ACTIVE' ORDER BY created_at, id",
                        row -> row.getString(1),
                        account.id())) {
            found.add(byId(session, id));
        }
        return found;
    }

    Stored byId(Session session, String id) throws SQLException {
        record Row(int position, String priceId, Item item) {}
        List<Prices.Stored> itemPrices = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Row row :
                session.list(
                        """
                        SELECT i.position, i.price_id, p.price_key, i.quantity, i.from_date, i.to_date
                        FROM subscription_item i JOIN price p ON p.id = i.price_id
                        WHERE i.subscription_id = ? ORDER BY i.position
                        """,
                        r ->
                                new Row(
                                        r.getInt(1),
                                        r.getString(2),
                                        new Item(
                                                r.getString(3),
                                                r.getBigDecimal(4),
                                                r.getObject(5, LocalDate.class),
                                                r.getObject(6, LocalDate.class))),
                        id)) {
            items.add(row.item());
            itemPrices.add(prices.byId(session, row.priceId()));
        }
        return session.first(
                        "SELECT * FROM subscription WHERE id = ?",
                        r ->
                                new Stored(
                                        id,
                                        r.getString("account_id"),
                                        "ENDED".equals(r.getString("state")),
                                        new SubscriptionModel(
                                                r.getObject("start_date", LocalDate.class),
                                                r.getObject("end_date", LocalDate.class),
                                                r.getObject("anchor", LocalDate.class),
                                                items,
                                                r.getObject("free_from", LocalDate.class),
                                                r.getObject("free_to", LocalDate.class)),
                                        List.copyOf(itemPrices)),
                        id)
                .orElseThrow(() -> Refusal.unknown("subscription", id));
    }

    void end(Session session, String id) throws SQLException {
        session.update("UPDATE subscription SET state = 'ENDED' WHERE id = ?", id);
    }
}
