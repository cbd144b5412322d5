package io.firstbill.web.contract;

import io.firstbill.activities.store.deal.ContractVersionRow;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.web.contract.Comparison.Chosen;
import io.firstbill.web.contract.Comparison.Version;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Any two versions of a contract, field by field, with who made them and why. */
@Controller("/deals/{id}/contract/compare")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContractComparePage {
    private final Pages pages;
    private final DealHeads heads;
    private final ContractVersions versions;
    private final Words words;

    ContractComparePage(Pages pages, DealHeads heads, ContractVersions versions, Words words) {
        this.pages = pages;
        this.heads = heads;
        this.versions = versions;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> compare(
            HttpRequest<?> request, String id, @QueryValue Optional<Integer> from, @QueryValue Optional<Integer> to) {
        DealHead head = heads.of(request, id, "Contract");
        Chosen<ContractVersionRow> two =
                Chosen.of(
                        versions.of(head.deal().id()),
                        ContractVersionRow::version,
                        "contract of " + head.deal().id(),
                        from,
                        to);
        return pages.show(
                request,
                Comparison.TEMPLATE,
                two.with(head, "Contract", ContractComparePage::version, differences(two.one(), two.other()), null));
    }

    private List<Comparison.Group> differences(ContractVersionRow one, ContractVersionRow other) {
        Map<String, String> lines = new LinkedHashMap<>();
        one.contract().lines().forEach(line -> lines.put(line.id(), line.description()));
        other.contract().lines().forEach(line -> lines.put(line.id(), line.description()));
        Map<String, String> was = DocumentFields.of(one.document().text());
        Map<String, String> now = DocumentFields.of(other.document().text());
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(now.keySet());
        FieldNames names = new FieldNames(words, lines);
        paths.stream()
                .filter(path -> !was.getOrDefault(path, "").equals(now.getOrDefault(path, "")))
                .forEach(path -> names.add(path, was.getOrDefault(path, ""), now.getOrDefault(path, "")));
        return names.groups();
    }

    private static Version version(ContractVersionRow row) {
        return new Version(row.version(), row.author(), row.at(), row.reason());
    }
}
