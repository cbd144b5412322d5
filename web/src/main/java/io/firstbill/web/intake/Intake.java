package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.Files;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.Multipart;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Set;

/** Hands a contract document to the intake; whatever is wrong comes back as findings, so that no page loses a form. */
@Singleton
final class Intake {
    private static final String DUPLICATE = "deal.duplicate";
    private static final String SIGNED = "signed.invalid";

    private final DealIntake intake;
    private final Files files;

    Intake(DealIntake intake, Files files) {
        this.intake = intake;
        this.files = files;
    }

    /** Refuses people who may not start an onboarding. */
    static void require(Visitor visitor) {
        visitor.require("Starting an onboarding", Set.of(Role.DEAL_DESK));
    }

    /** Takes the deal in, or says everything that stands against it, also that it is onboarded already. */
    IntakeAnswer submit(
            HttpRequest<?> request,
            Visitor visitor,
            DealSource source,
            String document,
            String key,
            List<Submission.Attachment> attachments) {
        String id = PageHeaders.requestId(request);
        try {
            return intake.submit(new Submission(document, source, visitor.actor(), null, key, id, attachments));
        } catch (FirstbillException refusal) {
            if (refusal.code() != FailureCode.DUPLICATE_DEAL) {
                throw refusal;
            }
            return new IntakeAnswer.Refused(List.of(finding(DUPLICATE, "/orderForm/number", refusal)));
        }
    }

    /** What came of storing the signed contract: a stored file, or why it is none. */
    sealed interface Signed permits Stored, NotTaken {}

    /** Stored under its SHA-256. */
    record Stored(Submission.Attachment file) implements Signed {}

    /** Too large, empty, or no PDF. */
    record NotTaken(Finding finding) implements Signed {}

    /** Stores the signed contract. */
    Signed store(Multipart.Sent file) {
        try {
            return new Stored(new Submission.Attachment(files.store(file.content()), file.name()));
        } catch (FirstbillException refusal) {
            if (refusal.code() != FailureCode.INVALID_REQUEST) {
                throw refusal;
            }
            return new NotTaken(finding(SIGNED, "", refusal));
        }
    }

    /** 409 when the deal is onboarded already, else 422. */
    static HttpStatus status(List<Finding> findings) {
        boolean duplicate = findings.stream().anyMatch(finding -> finding.code().equals(DUPLICATE));
        return duplicate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static Finding finding(String code, String path, FirstbillException refusal) {
        return Finding.blocker(code, path, String.valueOf(refusal.getMessage()), "");
    }
}
