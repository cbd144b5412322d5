/** Tests of what the pricing editor works out and says. */
@NullMarked
package io.firstbill.web.pricing;

import org.jspecify.annotations.NullMarked;
