/** The product put together. */
@NullMarked
package io.firstbill.deploy;

import org.jspecify.annotations.NullMarked;
