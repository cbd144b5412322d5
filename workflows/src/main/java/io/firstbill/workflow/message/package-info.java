/** One record per update, signal and answer, and the one JSON mapper that writes them. */
@NullMarked
package io.firstbill.workflow.message;

import org.jspecify.annotations.NullMarked;
