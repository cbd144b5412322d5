package io.firstbill.deploy.cli;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code firstbill price contract.json}: every invoice of the term, offline. */
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Price a contract document: every invoice of its term. Needs no server.",
        footer = {
            "",
            "The usage file is a CSV file (commas, semicolons or tabs) whose header names the columns metric (or line,",
            "meter), day (or time, date, timestamp, at, from, month), quantity (or value, units, qty) and, if wanted,",
            "id and received (when it arrived), in any case; others are attributes. A day is 2027-01-31, a time",
            "2027-01-31T23:30:00 or, with its offset from UTC, 2027-01-31T22:30:00Z, a total of a month 2027-01.",
            "A name ending with .json is a JSON array of objects with the same names.",
            "",
            "Exit codes: 0 priced; 1 not priced, because a finding blocks or a file cannot be read, as printed;",
            "2 the command line is not understood."
        })
final class PriceCommand implements Callable<Integer> {
    /** Only one of them. */
    static final class Form {
        @Option(names = "--json", description = "As JSON, with the explanation of each line.")
        private boolean json;

        @Option(names = "--table", description = "As a table; what is printed without a choice.")
        private boolean table;

        @Option(
                names = "--csv",
                description = "One row for each line, with the sums of its invoice; findings go to the error output.")
        private boolean csv;
    }

    @Parameters(paramLabel = "contract.json", description = "The contract document, or an example deal with one.")
    private Path contract = Path.of("contract.json");

    @Option(names = "--usage", paramLabel = "FILE", description = "What was used.")
    private @Nullable Path usage;

    @Option(names = "--through", paramLabel = "DATE", description = "Last invoice date to show, such as 2027-12-31.")
    private @Nullable LocalDate through;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Form form;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        ContractPreview preview = ContractPreview.of(document(), usage(), through);
        var out = spec.commandLine().getOut();
        if (form == null || form.table) {
            PreviewText.table(preview, out);
        } else if (form.csv) {
            PreviewText.findings(preview, spec.commandLine().getErr());
            PreviewCsv.write(preview, out);
        } else if (form.json) {
            out.println(Json.write(preview));
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return preview.total() == null ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private String document() {
        String text = text(contract);
        try {
            var inner = Json.mapper().readTree(text).path("contract");
            return inner.isObject() ? inner.toString() : text;
        } catch (IOException e) {
            return text;
        }
    }

    private UsageSource usage() {
        return usage == null ? UsageSource.none() : new UsageFile(usage);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FirstbillException(FailureCode.INVALID_REQUEST, "Cannot read " + file + ".", e);
        }
    }
}
