/** Tests of what the form of a new deal asks and makes. */
@NullMarked
package io.firstbill.web.intake;

import org.jspecify.annotations.NullMarked;
