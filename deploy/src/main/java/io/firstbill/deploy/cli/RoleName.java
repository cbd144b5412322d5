package io.firstbill.deploy.cli;

import io.firstbill.deal.Role;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A role as it is typed, for example {@code deal-desk}; also the list of all of them for help and completion. */
final class RoleName extends ArrayList<String> implements ITypeConverter<Role> {
    private static final long serialVersionUID = 1L;

    RoleName() {
        super(Stream.of(Role.values()).map(RoleName::of).toList());
    }

    @Override
    public Role convert(String typed) {
        return Stream.of(Role.values())
                .filter(role -> of(role).equals(typed.strip().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'"
                                        + typed
                                        + "' is none of "
                                        + Stream.of(Role.values())
                                                .map(RoleName::of)
                                                .collect(Collectors.joining(", "))));
    }

    private static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
