package io.firstbill.web.admin;

import io.firstbill.activities.store.user.UserRow;
import io.firstbill.activities.store.user.UserService.NewPassword;
import io.firstbill.deal.Role;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Problems;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everybody who may sign in.
 *
 * @param form what was typed and refused; empty otherwise
 * @param made a new password in the clear, shown once, or null
 */
public record UsersView(
        List<UserRow> users, List<Role> roles, Form form, Problems problems, @Nullable NewPassword made) {
    /** True when the form asked for the role. */
    public boolean wanted(Role role) {
        return form.all("roles").contains(role.name());
    }

    /** The roles a form asks for; unknown ones are left out. */
    static Set<Role> roles(Form form) {
        Set<String> known = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return form.all("roles").stream()
                .filter(known::contains)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
