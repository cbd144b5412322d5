/**
 * Billing setup of a deal: the plan of intended calls, its approval, and each step with what came of it. Also the form
 * by which this stage and the two after it send a deal back.
 */
@NullMarked
package io.firstbill.web.setup;

import org.jspecify.annotations.NullMarked;
