package io.firstbill.deal;

/**
 * Who acts: a person by sign-in or API token, or the product itself.
 *
 * @param id the user's stable name, or {@code system}
 * @param channel how it reached us
 */
public record Actor(String id, Channel channel) {

    /** How an act reached the product. */
    public enum Channel {
        PAGE,
        API,
        SYSTEM
    }

    /** The product itself. */
    public static final Actor SYSTEM = new Actor("system", Channel.SYSTEM);

    /** True for the product itself. */
    public boolean system() {
        return channel == Channel.SYSTEM;
    }
}
