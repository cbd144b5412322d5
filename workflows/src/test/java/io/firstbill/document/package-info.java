/** Tests of reading and writing contract documents. */
@NullMarked
package io.firstbill.document;

import org.jspecify.annotations.NullMarked;
