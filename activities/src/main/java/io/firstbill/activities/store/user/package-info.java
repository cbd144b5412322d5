/**
 * People who sign in: users, their roles, API tokens, sessions and the brake on guessing passwords. Reference data: a
 * service here writes it, each change with an audit row. Knows no deal and no page.
 */
@NullMarked
package io.firstbill.activities.store.user;

import org.jspecify.annotations.NullMarked;
