/** The ERP port on the sandbox ERP, which it talks to as to any vendor. Holds no state of its own. */
@NullMarked
package io.firstbill.activities.adapter.erp.sandbox;

import org.jspecify.annotations.NullMarked;
