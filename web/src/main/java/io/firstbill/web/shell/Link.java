package io.firstbill.web.shell;

/**
 * One entry of a list of links.
 *
 * @param here whether it is the page that is shown
 * @param count how many things wait behind it; zero is not shown
 */
public record Link(String href, String label, boolean here, long count) {
    /** A link without count to another page. */
    public static Link to(String href, String label) {
        return new Link(href, label, false, 0);
    }
}
