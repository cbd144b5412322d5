/**
 * The page of the people who run the sandbox: accounts with their clocks, faults, the call log. Only in standalone and
 * demo.
 */
@NullMarked
package io.firstbill.web.sandbox;

import org.jspecify.annotations.NullMarked;
