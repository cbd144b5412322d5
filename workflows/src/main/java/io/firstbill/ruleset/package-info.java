/**
 * Every choice a contract may make where billing systems differ, named, with the default the rules follow. Decides
 * nothing by itself.
 */
@NullMarked
package io.firstbill.ruleset;

import org.jspecify.annotations.NullMarked;
