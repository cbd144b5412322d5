package io.firstbill.deploy.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class PriceCommandTest {
    private final StringWriter out = new StringWriter();

    private int price(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "price";
        System.arraycopy(args, 0, all, 1, args.length);
        return Firstbill.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(all);
    }

    @Test
    void printsEveryInvoiceOfAnExampleDeal() {
        assertEquals(0, price("examples/graduated-usage.json"), out::toString);
        assertTrue(out.toString().contains("2027-03-01  due 2027-03-31  USD 7484.00"), out::toString);
    }

    @Test
    void ratesTheUsageOfAFile(@TempDir Path folder) throws IOException {
        Path usage =
                Files.writeString(folder.resolve("usage.csv"), "metric,time,quantity\nL1,2027-02-03T10:00:00Z,1\n");
        assertEquals(0, price("examples/graduated-usage.json", "--csv", "--usage", usage.toString()), out::toString);
        assertTrue(out.toString().startsWith("invoiceDate,dueDate,line"), out::toString);
    }

    @Test
    void aBlockedContractIsNotPriced(@TempDir Path folder) throws IOException {
        Path contract = Files.writeString(folder.resolve("contract.json"), "{}");
        assertEquals(1, price(contract.toString()), out::toString);
        assertTrue(out.toString().contains("Not priced."), out::toString);
    }
}
