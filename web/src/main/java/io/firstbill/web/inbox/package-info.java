/** The task inbox: views of open work in order of harm, the task beside the list, and who has it. */
@NullMarked
package io.firstbill.web.inbox;

import org.jspecify.annotations.NullMarked;
