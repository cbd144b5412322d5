/**
 * Charge models as people fill them in: which fields and tables each one has, and the way from typed words to a charge
 * and back. Knows no page and prices nothing.
 */
@NullMarked
package io.firstbill.web.charge;

import org.jspecify.annotations.NullMarked;
