package io.firstbill.deploy.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line,day,quantity\nL1,2027-02-03,700000\n",
                "metric,timestamp,value\napi_call,2027-02-03 10:00:00,700000\n",
                "Metric;Date;Quantity\napi_call;2027-02-03;700000\n",
                "\uFEFFLine ID\tMonth\tQty\nL1\t2027-02\t700000\n",
                "metric,date,units,id\napi_call,2027-02-03,700000,a\napi_call,2027-02-03,700000,a\n"
            })
    void knowsTheNamesThatColumnsOftenHave(String text, @TempDir Path folder) throws IOException {
        Path usage = Files.writeString(folder.resolve("usage.csv"), text);
        assertEquals(0, price("examples/graduated-usage.json", "--csv", "--usage", usage.toString()), out::toString);
        // 500,000 x 0.0040 + 100.00 + 200,000 x 0.0026
        assertTrue(out.toString().contains(",2620.00,"), out::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric,quantity~L1,5 | Report 1 | no column day or time",
                "metric,day,quantity~L1,2027-02-03,5~L1,3.2.2027,5 | Report 2 | 3.2.2027",
                "metric,day,quantity~L1,2027-02-03,\"1,000\" | Report 1 | write it as 1234.5",
                "metric,day,quantity~L1,2027-02-03, | Report 1 | no column quantity"
            })
    void saysWhichReportCannotBeRead(String text, String report, String why, @TempDir Path folder) throws IOException {
        Path usage = Files.writeString(folder.resolve("usage.csv"), text.replace('~', '\n'));
        assertEquals(1, price("examples/graduated-usage.json", "--usage", usage.toString()), out::toString);
        assertTrue(out.toString().contains(report) && out.toString().contains(why), out::toString);
        assertTrue(out.toString().contains("Mend the report"), out::toString);
    }

    @Test
    void aBlockedContractIsNotPriced(@TempDir Path folder) throws IOException {
        Path contract = Files.writeString(folder.resolve("contract.json"), "{}");
        assertEquals(1, price(contract.toString()), out::toString);
        assertTrue(out.toString().contains("Not priced."), out::toString);
    }

    private static Path taxed(Path folder) throws IOException {
        String text =
                """
                {'customer': {'name': 'N', 'address': 'H', 'country': 'DE'}, 'sellingEntity': 'S',
                 'orderForm': {'number': 'OF-1', 'effectiveDate': '2027-01-01'},
                 'term': {'start': '2027-01-01', 'lastDay': '2027-02-28'}, 'currency': 'EUR', 'netDays': 14,
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin',
                 'lines': [{'id': 'L1', 'product': 'P', 'description': 'Fee', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                   'phases': [{'charge': {'model': 'FLAT', 'amount': '100.00'}}]}],
                 'prepaidCredits': [{'description': 'Gift', 'amount': '30.00'}],
                 'tax': {'rates': [{'name': 'VAT', 'percent': '19'}]}}
                """;
        return Files.writeString(folder.resolve("taxed.json"), text.replace('\'', '"'));
    }

    @Test
    void theTableGoesFromTheLinesToWhatIsDue(@TempDir Path folder) throws IOException {
        assertEquals(0, price(taxed(folder).toString(), "--table"), out::toString);
        String sums =
                String.join(
                        System.lineSeparator(),
                        "    subtotal  EUR 100.00",
                        "    VAT 19 % of EUR 100.00  EUR 19.00",
                        "    Gift: 30.00 used, 0.00 left EUR",
                        "    prepaid credit  EUR -30.00",
                        "    amount due  EUR 89.00");
        assertTrue(out.toString().contains(sums), out::toString);
    }

    @Test
    void everyRowCarriesTheSumsOfItsInvoice(@TempDir Path folder) throws IOException {
        assertEquals(0, price(taxed(folder).toString(), "--csv"), out::toString);
        assertTrue(out.toString().contains(",creditsApplied,credit,amountDue"), out::toString);
        assertTrue(
                out.toString().contains(",100.00,EUR,Fee,100.00,19.00,100.00,100.00,19.00,30.00,0.00,0.00,89.00"),
                out::toString);
        assertTrue(
                out.toString().contains(",100.00,EUR,Fee,100.00,19.00,100.00,100.00,19.00,0.00,0.00,0.00,119.00"),
                out::toString);
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) {
        assertEquals(1, price(folder.resolve("none.json").toString()), out::toString);
        assertTrue(out.toString().contains("Cannot read"), out::toString);
        assertEquals(2, price("a.json", "--csv", "--json"), out::toString);
    }
}
