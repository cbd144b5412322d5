/** Deliberate violations of the house rules; each rule must catch the one meant for it. Never used by anything else. */
@NullMarked
package io.firstbill.web.house.planted;

import org.jspecify.annotations.NullMarked;
