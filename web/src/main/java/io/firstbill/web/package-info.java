/** Pages and hooks: the web process. Starts and steers workflows, shows what activities recorded. */
@NullMarked
package io.firstbill.web;

import org.jspecify.annotations.NullMarked;
