/** Measurements run by hand, see deploy/bench; nothing here is a test, and no test depends on a time. */
@NullMarked
package io.firstbill.deploy.bench;

import org.jspecify.annotations.NullMarked;
