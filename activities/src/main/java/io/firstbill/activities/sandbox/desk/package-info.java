/** Lets pages at the sandbox through its control. Translates words and refusals; decides nothing. */
@NullMarked
package io.firstbill.activities.sandbox.desk;

import org.jspecify.annotations.NullMarked;
