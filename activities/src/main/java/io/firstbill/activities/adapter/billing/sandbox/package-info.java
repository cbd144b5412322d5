/** The billing port on the sandbox billing system, which it talks to as to any vendor. Holds no state of its own. */
@NullMarked
package io.firstbill.activities.adapter.billing.sandbox;

import org.jspecify.annotations.NullMarked;
