/** The contract of a deal: its terms with where they stand in the order form, its versions, and their confirmation. */
@NullMarked
package io.firstbill.web.contract;

import org.jspecify.annotations.NullMarked;
