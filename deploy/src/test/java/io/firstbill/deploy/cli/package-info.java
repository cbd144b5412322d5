/** What people type, and what they get. */
@NullMarked
package io.firstbill.deploy.cli;

import org.jspecify.annotations.NullMarked;
