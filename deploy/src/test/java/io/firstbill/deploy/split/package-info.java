/** A split deployment put together once for real, see deploy/split; nothing here is a test. */
@NullMarked
package io.firstbill.deploy.split;

import org.jspecify.annotations.NullMarked;
