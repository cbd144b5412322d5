package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

/**
 * One object to make, leave, replace or take away in another system.
 *
 * @param name unique within the plan, {@code [a-z0-9_]+}, for example {@code price_l1_1}; part of idempotency keys
 * @param kind what kind of object
 * @param action what is to be done
 * @param summary what will stand there afterwards, in words
 * @param hash of the content to write; empty for a removal
 * @param priceKey which {@link PriceModel} of the model, for a price that stays or is made; otherwise null
 */
public record SetupStep(String name, Kind kind, Action action, String summary, String hash, @Nullable String priceKey) {

    /** What kind of object a step makes. */
    public enum Kind {
        ACCOUNT("Account"),
        ERP_CUSTOMER("ERP customer"),
        PRICE("Price"),
        SUBSCRIPTION("Subscription");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word pages use. */
        public String label() {
            return label;
        }

        /** The kind of the object a step of this name made. */
        static Kind named(String step) {
            return switch (step) {
                case "account" -> ACCOUNT;
                case "erp_customer" -> ERP_CUSTOMER;
                case "subscription" -> SUBSCRIPTION;
                default -> PRICE;
            };
        }
    }

    /** What a step does. */
    public enum Action {
        /** It stands as it must. */
        KEEP("Keep"),
        /** It is not there. */
        CREATE("Create"),
        /** Another content stands there: undo that, then make the next. */
        REPLACE("Replace"),
        /** It stands there and must not. */
        REMOVE("Remove");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        /** The word pages use. */
        public String label() {
            return label;
        }
    }
}
