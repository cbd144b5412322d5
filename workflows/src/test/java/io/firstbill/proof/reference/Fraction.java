package io.firstbill.proof.reference;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        var common = over.gcd(under);
        common = under.signum() < 0 ? common.negate() : common;
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /** Of a decimal, or of what {@link #written} gave. */
    static Fraction of(String decimal) {
        var parts = decimal.split("/", 2);
        if (parts.length == 2) {
            return new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
        }
        var number = new BigDecimal(decimal);
        return number.scale() > 0
                ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction negated() {
        return new Fraction(over.negate(), under);
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction by(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    int sign() {
        return over.signum();
    }

    Fraction least(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction most(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The whole number below. */
    BigInteger floor() {
        var parts = over.divideAndRemainder(under);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Whole numbers of the last of these decimals, rounded so: what is cut off decides. */
    Fraction rounded(int decimals, String mode) {
        var scale = new Fraction(BigInteger.TEN.pow(decimals), BigInteger.ONE);
        var size = sign() < 0 ? negated().times(scale) : times(scale);
        var whole = size.floor();
        var cut = size.minus(new Fraction(whole, BigInteger.ONE));
        int half = cut.compareTo(of(1, 2));
        boolean up =
                switch (mode) {
                    case "HALF_UP" -> half >= 0;
                    case "HALF_EVEN" -> half > 0 || (half == 0 && whole.testBit(0));
                    case "DOWN" -> false;
                    case "UP" -> cut.sign() > 0;
                    default -> throw new IllegalArgumentException(mode);
                };
        var result = new Fraction(up ? whole.add(BigInteger.ONE) : whole, BigInteger.ONE).by(scale);
        return sign() < 0 ? result.negated() : result;
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Exactly, for example {@code 17/31}. */
    String written() {
        return over + "/" + under;
    }

    /** With so many decimals, which must suffice. */
    String text(int decimals) {
        return new BigDecimal(over.multiply(BigInteger.TEN.pow(decimals)).divide(under), decimals).toPlainString();
    }

    @Override
    public String toString() {
        return over + "/" + under;
    }
}
