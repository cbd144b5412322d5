package io.firstbill.web.charge;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type and read them: {@code 1,250.50}. */
public final class Figure {
    private static final Pattern TYPED =
            Pattern.compile("\\d{1,3}(,\\d{3}){1,4}(\\.\\d{1,12})?|\\d{1,15}(\\.\\d{1,12})?");

    private Figure() {}

    /** The number, grouped by thousands, with the decimals it has: {@code 1,840,000}, {@code 0.0040}. */
    public static String print(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** The number that was typed, with or without commas between thousands; empty when it is none. */
    public static Optional<BigDecimal> read(String typed) {
        return TYPED.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(",", ""))) : Optional.empty();
    }
}
