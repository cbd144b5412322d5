/** Where leaders land: what is late, what will be, and where the work stands; each number opens its rows. */
@NullMarked
package io.firstbill.web.sla;

import org.jspecify.annotations.NullMarked;
