/** The rules of the house for module web, each with a violation planted to show that it bites. */
@NullMarked
package io.firstbill.web.house;

import org.jspecify.annotations.NullMarked;
