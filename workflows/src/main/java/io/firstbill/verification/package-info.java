/**
 * The verdict on the first invoice: its match with the expected one, what is tolerated, and what two people have
 * waived. Owns no invoice and issues none.
 */
@NullMarked
package io.firstbill.verification;

import org.jspecify.annotations.NullMarked;
