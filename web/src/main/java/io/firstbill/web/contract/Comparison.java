package io.firstbill.web.contract;

import io.firstbill.web.deal.DealHead;

import java.time.Instant;
import java.util.List;

/**
 * Two versions of a contract or of its pricing, field by field.
 *
 * @param what {@code Contract} or {@code Pricing}
 * @param path of the pages of the versions, for example {@code /deals/D-1042/pricing}
 * @param versions every version, newest first
 * @param groups the fields that differ, by what they belong to; empty when nothing does
 */
public record Comparison(
        DealHead head, String what, String path, List<Version> versions, Version from, Version to, List<Group> groups) {

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
}
