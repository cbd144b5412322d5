package io.firstbill.deploy.standalone;

import io.firstbill.activities.store.user.UserService;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One person per role, so that the whole path can be walked at once; made only while there is no user at all. */
final class FirstSignIns {
    private FirstSignIns() {}

    /** Name and password of each, in the clear: shown once and kept nowhere; empty when there are users. */
    static List<UserService.NewPassword> create(UserService users) {
        if (!users.list().isEmpty()) {
            return List.of();
        }
        return Stream.of(Role.values())
                .map(role -> users.create(Actor.SYSTEM, signInName(role), role.label(), Set.of(role)))
                .toList();
    }

    /** The sign-in name, for example {@code deal-desk}. */
    static String signInName(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lines for the terminal; none when nobody is new. */
    static List<String> tell(List<UserService.NewPassword> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Stream<String> rows =
                people.stream()
                        .map(person ->
                                String.format(
                                        "    %-20s %-20s %s",
                                        person.user().id(), person.password(), person.user().displayName()));
        return Stream.concat(
                        Stream.of(
                                "  First sign-ins, shown this once (firstbill user reset NAME makes a new password):"),
                        rows)
                .toList();
    }
}
