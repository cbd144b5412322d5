package io.firstbill.web.contract;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.rating.BilledChange;
import io.firstbill.web.deal.DealHead;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two versions of a contract or of its pricing, field by field.
 *
 * @param what {@code Contract} or {@code Pricing}
 * @param path of the pages of the versions, for example {@code /deals/D-1042/pricing}
 * @param versions every version, newest first
 * @param groups the fields that differ, by what they belong to; empty when nothing does
 * @param billed what it changes in what is billed; null for a contract, which bills nothing by itself
 */
public record Comparison(
        DealHead head,
        String what,
        String path,
        List<Version> versions,
        Version from,
        Version to,
        List<Group> groups,
        @Nullable BilledChange billed) {
    /** The template of every comparison. */
    public static final String TEMPLATE = "contract/compare";

    /** A version with who made it and why; the reason is empty for the first one. */
    public record Version(int number, String author, Instant at, String reason) {}

    /** Fields that belong together. */
    public record Group(String title, List<Field> fields) {}

    /**
     * One field that differs.
     *
     * @param name as people read it
     * @param path as programs name it
     * @param was value in the one version, empty for none
     * @param now value in the other version, empty for none
     */
    public record Field(String name, String path, String was, String now) {}

    /** How many fields differ. */
    public int count() {
        return groups.stream().mapToInt(group -> group.fields().size()).sum();
    }

    /**
     * Two of the versions of something.
     *
     * @param one the version a comparison starts from
     * @param other the version it goes to
     */
    public record Chosen<V>(List<V> all, V one, V other) {

        /**
         * The versions that were asked for; the newest and the one before it where none was.
         *
         * @param all newest first
         * @param number of a version
         * @param what they are versions of, for example {@code pricing of D-1042}
         * @throws FirstbillException NOT_FOUND for a version that is not among them, or when there are none
         */
        public static <V> Chosen<V> of(
                List<V> all, Function<V, Integer> number, String what, Optional<Integer> from, Optional<Integer> to) {
            int newest = all.isEmpty() ? 1 : number.apply(all.getFirst());
            int second = to.orElse(newest);
            int first = from.orElse(Math.max(1, Math.min(newest, second) - 1));
            return new Chosen<>(all, find(all, number, first, what), find(all, number, second, what));
        }

        private static <V> V find(List<V> all, Function<V, Integer> number, int wanted, String what) {
            return all.stream()
                    .filter(one -> number.apply(one) == wanted)
                    .findFirst()
                    .orElseThrow(() ->
                            new FirstbillException(
                                    FailureCode.NOT_FOUND,
                                    all.isEmpty()
                                            ? "There is no " + what + " to compare yet."
                                            : "There is no version " + wanted + " of the " + what + "."));
        }

        /** The comparison of the two. */
        public Comparison with(
                DealHead head,
                String what,
                Function<V, Version> version,
                List<Group> groups,
                @Nullable BilledChange billed) {
            return new Comparison(
                    head,
                    what,
                    head.deal().path() + "/" + what.toLowerCase(Locale.ROOT),
                    all.stream().map(version).toList(),
                    version.apply(one),
                    version.apply(other),
                    groups,
                    billed);
        }
    }
}
