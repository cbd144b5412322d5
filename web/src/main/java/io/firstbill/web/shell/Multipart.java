package io.firstbill.web.shell;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form that was sent with files beside its fields.
 *
 * @param form the fields
 * @param files the files that hold anything, by field
 */
public record Multipart(Form form, Map<String, Sent> files) {

    /** A file as it arrived. */
    public static final class Sent {
        private final String name;
        private final byte[] content;

        private Sent(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        /** Its name on the sender's disk. */
        public String name() {
            return name;
        }

        /** What it holds; not to be changed. */
        public byte[] content() {
            return content;
        }
    }

    /**
     * Reads all parts.
     *
     * @throws FirstbillException INVALID_REQUEST when one did not arrive whole
     */
    public static Multipart read(MultipartBody body) {
        List<CompletedPart> parts = Objects.requireNonNullElse(Flux.from(body).collectList().block(), List.of());
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, Sent> files = new HashMap<>();
        for (CompletedPart part : parts) {
            byte[] content = content(part);
            if (!(part instanceof CompletedFileUpload file)) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8));
            } else if (content.length > 0) {
                files.put(part.getName(), new Sent(file.getFilename(), content));
            }
        }
        return new Multipart(new Form(new HashMap<>(fields)), files);
    }

    /** The file of a field, or null when none was chosen. */
    public @Nullable Sent file(String field) {
        return files.get(field);
    }

    private static byte[] content(CompletedPart part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "The form did not arrive whole. Send it again.", e);
        }
    }
}
