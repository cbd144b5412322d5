package io.firstbill.activities.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void spellsEqualContentEqually() {
        assertEquals(
                "{\"a\":{\"x\":100},\"b\":1.5}",
                CanonicalJson.ofText("{ \"b\": 1.50, \"a\": {\"y\":null, \"x\": 1E+2} }"));
    }

    @Test
    void keepsTheOrderOfLists() {
        assertEquals("[2,1,null]", CanonicalJson.ofText("[2, 1, null]"));
    }
}
