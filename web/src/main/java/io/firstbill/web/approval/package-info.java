/** Approval requests of a deal: the rule that asks, what changed since the last yes, the decision, and taking back. */
@NullMarked
package io.firstbill.web.approval;

import org.jspecify.annotations.NullMarked;
