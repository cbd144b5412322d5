package io.firstbill.deploy.cli;

import io.firstbill.activities.store.user.UserRow;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code firstbill user}: who may sign in, for the person at the machine; also while the product runs. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List users, create one, or reset a password.",
        subcommands = {UserCommand.ListUsers.class, UserCommand.Create.class, UserCommand.Reset.class})
final class UserCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: list, create or reset.");
    }

    /** What the three have in common: users of a database, words to the terminal. */
    abstract static class OnUsers implements Callable<Integer> {
        @Mixin private final DatabaseOption database = new DatabaseOption();

        @Spec private CommandSpec spec;

        final Integer withUsers(Consumer<UserService> work) throws Exception {
            database.withProduct(product -> work.accept(product.getBean(UserService.class)));
            return CommandLine.ExitCode.OK;
        }

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        final void tell(UserService.NewPassword made) {
            out().println("Password of " + made.user().id() + ", shown this once: " + made.password());
        }
    }

    /** {@code firstbill user list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show everyone, active users first.")
    static final class ListUsers extends OnUsers {
        @Override
        public Integer call() throws Exception {
            return withUsers(users -> users.list().forEach(user -> out().println(line(user))));
        }

        private static String line(UserRow user) {
            String roles = user.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
            return String.format(
                    "%-20s %-24s %s%s", user.id(), user.displayName(), roles, user.active() ? "" : " (deactivated)");
        }
    }

    /** {@code firstbill user create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Create a user; the generated password is shown once.")
    static final class Create extends OnUsers {
        @Parameters(paramLabel = "NAME", description = "Sign-in name: lower case letters, digits, dots and dashes.")
        private String name;

        @Option(names = "--display-name", paramLabel = "TEXT", description = "Name that pages show (default: NAME).")
        private @Nullable String displayName;

        @Option(
                names = {"-r", "--role"},
                paramLabel = "ROLE",
                split = ",",
                required = true,
                converter = RoleName.class,
                description = "What the person may do: ${COMPLETION-CANDIDATES}. Several with commas.",
                completionCandidates = RoleName.class)
        private Set<Role> roles = EnumSet.noneOf(Role.class);

        @Override
        public Integer call() throws Exception {
            String shown = displayName == null ? name : displayName;
            return withUsers(users -> tell(users.create(Actor.SYSTEM, name, shown, roles)));
        }
    }

    /** {@code firstbill user reset}. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Give a user a new generated password, shown once, and end the user's sessions.")
    static final class Reset extends OnUsers {
        @Parameters(paramLabel = "NAME", description = "Sign-in name.")
        private String name;

        @Override
        public Integer call() throws Exception {
            return withUsers(users -> tell(users.reset(Actor.SYSTEM, name.toLowerCase(Locale.ROOT))));
        }
    }
}
