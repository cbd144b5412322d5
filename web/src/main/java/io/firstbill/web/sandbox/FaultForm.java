package io.firstbill.web.sandbox;

import io.firstbill.activities.store.sandbox.SandboxDesk.PlantedFault;
import io.firstbill.activities.store.sandbox.SandboxDesk.Side;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Problems;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads orders to the sandbox out of its forms. */
final class FaultForm {
    private FaultForm() {}

    /** The fault to plant; what cannot be read is noted and left out. */
    static PlantedFault read(Form form, String by, Problems problems) {
        if (!form.has("kind")) {
            problems.add("kind", "Choose what is to go wrong.");
        }
        return new PlantedFault(
                side(form),
                0,
                form.text("kind"),
                "",
                orNull(form.text("operation")),
                orNull(form.text("scope")),
                orNull(form.text("line")),
                amount(form.text("amount"), problems),
                times(form.text("times"), problems),
                0,
                by,
                null);
    }

    /** The system a form is about; billing when it names none. */
    static Side side(Form form) {
        return form.text("system").equals(Side.ERP.name()) ? Side.ERP : Side.BILLING;
    }

    /** The date to move a clock to, or null with the problem noted. */
    static @Nullable LocalDate date(Form form, Problems problems) {
        try {
            return LocalDate.parse(form.text("to"));
        } catch (DateTimeParseException e) {
            problems.add("", "\"" + form.text("to") + "\" is no date. Write it as 2027-01-01.");
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String text, Problems problems) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            problems.add("amount", "\"" + text + "\" is no amount. Write it as 1.00, without currency.");
            return null;
        }
    }

    private static @Nullable Integer times(String text, Problems problems) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problems.add("times", "\"" + text + "\" is no whole number. Leave it empty to hit until it is cleared.");
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
