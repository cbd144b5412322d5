/** How long the calculator takes and what it holds meanwhile. Run by hand, never tests: see the README beside it. */
@NullMarked
package io.firstbill.bench;

import org.jspecify.annotations.NullMarked;
