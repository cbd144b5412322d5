/** A deal engine that plays along, for tests of pages and API. */
@NullMarked
package io.firstbill.web.client;

import org.jspecify.annotations.NullMarked;
