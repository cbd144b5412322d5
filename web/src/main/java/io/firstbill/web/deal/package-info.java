/** Pages of deals: list, intake, overview, activity, files, audit and clocks, and what all pages of one deal share. */
@NullMarked
package io.firstbill.web.deal;

import org.jspecify.annotations.NullMarked;
