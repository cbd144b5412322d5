/** A real Chromium for tests; what is looked at in it belongs to the tests. */
@NullMarked
package io.firstbill.web.browser;

import org.jspecify.annotations.NullMarked;
