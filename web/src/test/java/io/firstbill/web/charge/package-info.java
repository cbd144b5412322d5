/** Tests of charge models as people fill them in. */
@NullMarked
package io.firstbill.web.charge;

import org.jspecify.annotations.NullMarked;
