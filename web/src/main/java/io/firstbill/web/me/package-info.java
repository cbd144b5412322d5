/** The pages about oneself: theme, keys, API tokens; and the list of shortcuts. */
@NullMarked
package io.firstbill.web.me;

import org.jspecify.annotations.NullMarked;
