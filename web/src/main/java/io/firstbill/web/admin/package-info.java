/** Pages for administrators: users, their roles and passwords. */
@NullMarked
package io.firstbill.web.admin;

import org.jspecify.annotations.NullMarked;
