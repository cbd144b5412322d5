/**
 * What the stages found out about a deal: approval rounds, setup plans, UAT runs, examinations of the first invoice.
 * Documents are written once by activities and shown by pages; this package knows no adapter and no rule.
 */
@NullMarked
package io.firstbill.activities.store.stage;

import org.jspecify.annotations.NullMarked;
