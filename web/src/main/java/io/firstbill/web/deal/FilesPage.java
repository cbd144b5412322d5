package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealFileRow;
import io.firstbill.activities.store.deal.FileKind;
import io.firstbill.activities.store.deal.FileRow;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** Files of a deal: list, add a PDF, open one. */
@Controller("/deals/{id}/files")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class FilesPage {
    private final Pages pages;
    private final DealHeads heads;
    private final Files files;

    FilesPage(Pages pages, DealHeads heads, Files files) {
        this.pages = pages;
        this.heads = heads;
        this.files = files;
    }

    /** The list. */
    record FilesView(DealHead head, List<DealFileRow> files) {}

    @Get
    HttpResponse<String> list(HttpRequest<?> request, String id) {
        DealHead head = heads.of(request, id, "Files");
        return pages.show(request, "deal/files", new FilesView(head, files.of(head.deal().id())));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> add(
            Visitor visitor, String id, @Part CompletedFileUpload file, @Nullable @Part String signed) {
        try {
            String sha256 = files.store(file.getBytes());
            FileKind kind = signed == null ? FileKind.ATTACHMENT : FileKind.SIGNED_CONTRACT;
            files.attach(Dossiers.id(id), sha256, file.getFilename(), kind, visitor.actor());
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "The file did not arrive whole. Send it again.", e);
        }
        return Pages.to("/deals/" + id + "/files?done=" + Done.ATTACHED.code());
    }

    /**
     * A PDF that was checked on upload, shown in the browser: no script of it runs in our origin, and none is sniffed.
     */
    @Get("/{sha256}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> open(String id, String sha256) {
        FileRow file = files.read(Dossiers.id(id), sha256);
        return HttpResponse.ok(file.content())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + sha256.substring(0, 12) + ".pdf\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff");
    }
}
