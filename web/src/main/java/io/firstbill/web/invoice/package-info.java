/** The first invoice of a deal beside what the contract says it must be: examined, waived, verified or sent back. */
@NullMarked
package io.firstbill.web.invoice;

import org.jspecify.annotations.NullMarked;
