/** What a standalone product survives: dead children, left-over files, taken ports and folders. */
@NullMarked
package io.firstbill.deploy.standalone;

import org.jspecify.annotations.NullMarked;
