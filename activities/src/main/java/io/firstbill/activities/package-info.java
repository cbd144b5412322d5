/** The outside world: database, other systems, the worker. Implements what the workflow asks for. */
@NullMarked
package io.firstbill.activities;

import org.jspecify.annotations.NullMarked;
