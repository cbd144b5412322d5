package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Files by their SHA-256; stored once, never changed. */
@Singleton
public class Files {
    /** The largest file taken, in bytes: 10 MB of 1024 × 1024 bytes each, as pages and the limit of the server say. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_TYPE = "application/pdf";

    private final FileRepository files;
    private final DealFileRepository dealFiles;
    private final Clock clock;

    Files(FileRepository files, DealFileRepository dealFiles, Clock clock) {
        this.files = files;
        this.dealFiles = dealFiles;
        this.clock = clock;
    }

    /**
     * Stores a PDF and gives its SHA-256. Storing the same content again changes nothing.
     *
     * @throws FirstbillException INVALID_REQUEST when it is empty, too large or no PDF
     */
    @Transactional
    public String store(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw invalid("The file has " + content.length + " bytes; 1 byte to 10 MB are taken. Choose another file.");
        }
        if (!Arrays.equals(PDF, 0, PDF.length, content, 0, Math.min(PDF.length, content.length))) {
            throw invalid("The file is no PDF. Upload the signed contract as PDF.");
        }
        String sha256 = CanonicalJson.sha256(content);
        files.put(sha256, PDF_TYPE, content.length, content);
        return sha256;
    }

    /**
     * Puts a stored file to a deal under a name.
     *
     * @throws FirstbillException NOT_FOUND when no such file is stored
     */
    @Transactional
    public void attach(DealId deal, String sha256, String name, FileKind kind, Actor by) {
        if (!files.existsById(sha256)) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "No file " + sha256 + " is stored. Upload it again.");
        }
        files.attach(deal.value(), sha256, name, kind.name(), by.id(), clock.instant());
    }

    /** The files of a deal, oldest first, without content. */
    @Transactional
    public List<DealFileRow> of(DealId deal) {
        return dealFiles.of(deal.value());
    }

    /**
     * A file of this deal with its content.
     *
     * @throws FirstbillException NOT_FOUND when the deal has no such file
     */
    @Transactional
    public FileRow read(DealId deal, String sha256) {
        boolean theirs = dealFiles.of(deal.value()).stream().anyMatch(f -> f.sha256().equals(sha256));
        return (theirs ? files.findById(sha256) : java.util.Optional.<FileRow>empty())
                .orElseThrow(() ->
                        new FirstbillException(FailureCode.NOT_FOUND, "Deal " + deal + " has no file " + sha256 + "."));
    }

    private static FirstbillException invalid(String message) {
        return new FirstbillException(FailureCode.INVALID_REQUEST, message);
    }
}
