/** Tests of the parts that pages share. */
@NullMarked
package io.firstbill.web.shell;

import org.jspecify.annotations.NullMarked;
