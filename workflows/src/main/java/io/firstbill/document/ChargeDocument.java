package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.charge.ChargeModel;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;

/**
 * One charge as the contract document writes it, by itself, for who edits charges apart from their contract. Values
 * that the house takes for granted are left away, whatever the contract chooses.
 */
public final class ChargeDocument {
    private ChargeDocument() {}

    /** Writes a charge so that reading it gives an equal one: {@code {"model": "FLAT", "amount": "310.00"}}. */
    public static ObjectNode write(ChargeModel charge) {
        return new ChargeWriter(Choices.HOUSE).write(charge);
    }

    /**
     * Reads a charge leniently: a value that is missing or of the wrong form counts as nothing, since whoever typed it
     * has been told.
     *
     * @param currency of its prices
     */
    public static ChargeModel read(JsonNode charge, CurrencyUnit currency) {
        return new ChargeReader(currency, Choices.HOUSE).read(new Fields(charge, ""));
    }
}
