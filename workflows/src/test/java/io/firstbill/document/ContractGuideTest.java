package io.firstbill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.failure.Finding;
import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every example of docs/contracts.md gives the figures that stand under it. */
class ContractGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "contracts.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```json\\n(.*?)```\\n\\n((?:- [^\\n]*\\n)+)", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("- (in all|[\\d-]{10}): (-?[\\d,.]+)(?:, due ([\\d,.]+))?");

    private record Example(String json, List<String> figures) {}

    private static List<Example> examples() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(GUIDE));
        List<Example> examples = new ArrayList<>();
        while (found.find()) {
            examples.add(new Example(found.group(1), found.group(2).lines().toList()));
        }
        return examples;
    }

    @Test
    void noExampleIsWithoutFigures() throws IOException {
        assertEquals(Files.readString(GUIDE).split("```json", -1).length - 1, examples().size());
    }

    @TestFactory
    Stream<DynamicTest> givesTheFiguresUnderIt() throws IOException {
        ObjectNode plain = (ObjectNode) Json.mapper().readTree(examples().getFirst().json());
        return examples().stream()
                .map(example -> dynamicTest(example.figures().toString(), () -> prices(plain.deepCopy(), example)));
    }

    private static void prices(ObjectNode contract, Example example) throws IOException {
        contract.setAll((ObjectNode) Json.mapper().readTree(example.json()));
        ContractPreview preview = ContractPreview.of(contract.toString(), UsageSource.none(), null);
        assertTrue(preview.findings().stream().noneMatch(Finding::blocks), () -> preview.findings().toString());
        for (String line : example.figures()) {
            Matcher figure = FIGURE.matcher(line);
            assertTrue(figure.matches(), line);
            assertEquals(figure.group(2), amount(preview, figure.group(1)), line);
            if (figure.group(3) != null) {
                assertEquals(figure.group(3), due(preview, figure.group(1)), line);
            }
        }
    }

    private static String amount(ContractPreview preview, String of) {
        return of.equals("in all")
                ? printed(Objects.requireNonNull(preview.total()).getAmount())
                : printed(invoice(preview, of).total().getAmount());
    }

    private static String due(ContractPreview preview, String of) {
        InvoiceSums sums = Objects.requireNonNull(invoice(preview, of).sums());
        return printed(sums.amountDue().getAmount());
    }

    private static String printed(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static ExpectedInvoice invoice(ContractPreview preview, String date) {
        return preview.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().toString().equals(date))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no invoice of " + date));
    }
}
