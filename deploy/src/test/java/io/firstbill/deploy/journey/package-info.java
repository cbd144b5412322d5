/** A deal's whole way in a real browser, by the pages alone; single pages are looked at in {@code web}. */
@NullMarked
package io.firstbill.deploy.journey;

import org.jspecify.annotations.NullMarked;
