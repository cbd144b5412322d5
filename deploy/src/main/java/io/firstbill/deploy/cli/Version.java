package io.firstbill.deploy.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** The version as the jar states it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "firstbill " + current(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }

    /** The product's version, or {@code development} when it does not run from its jar. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }
}
