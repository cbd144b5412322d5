/**
 * What billing and ERP must hold, as plain numbers that cannot rate, and the difference to what they hold. Adapters and
 * sandboxes read these records; they share no calculation with them.
 */
@NullMarked
package io.firstbill.setup;

import org.jspecify.annotations.NullMarked;
