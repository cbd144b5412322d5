package io.firstbill.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void disarmsFormulasAndLeavesNumbersAlone() {
        assertEquals("'=cmd()", Csv.cell("=cmd()"));
        assertEquals("'@SUM(A1)", Csv.cell("@SUM(A1)"));
        assertEquals("'-1+2", Csv.cell("-1+2"));
        assertEquals("-32.26", Csv.cell("-32.26"));
    }

    @Test
    void quotesCommasQuotesAndLines() {
        assertEquals("\"a,b\"", Csv.cell("a,b"));
        assertEquals("\"say \"\"no\"\"\"", Csv.cell("say \"no\""));
        assertEquals("", Csv.cell(null));
    }
}
