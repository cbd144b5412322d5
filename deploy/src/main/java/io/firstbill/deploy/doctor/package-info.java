/** What Firstbill stands on, looked at from outside: one line each, with what to do. Starts and changes nothing. */
@NullMarked
package io.firstbill.deploy.doctor;

import org.jspecify.annotations.NullMarked;
