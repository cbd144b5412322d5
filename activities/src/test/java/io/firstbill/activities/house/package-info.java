/** The rules of the house for module activities, each with a violation planted to show that it bites. */
@NullMarked
package io.firstbill.activities.house;

import org.jspecify.annotations.NullMarked;
