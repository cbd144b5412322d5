/** What the doctor says of machines that are well and of some that are not. */
@NullMarked
package io.firstbill.deploy.doctor;

import org.jspecify.annotations.NullMarked;
