/** The pricing configuration of a deal: what is charged and why, its editor, and the first invoice it gives. */
@NullMarked
package io.firstbill.web.pricing;

import org.jspecify.annotations.NullMarked;
