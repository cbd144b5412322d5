package io.firstbill.web.api;

import io.firstbill.document.ContractDocument;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Describes the API: its OpenAPI document and the schema of the contract document. Open to everyone. */
@Controller(Api.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class ApiDescription {
    private static final String FILE = "/META-INF/swagger/firstbill.yml";

    @Get("/openapi.yml")
    @Produces("application/yaml")
    String openApi() {
        try (InputStream file = ApiDescription.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " was not made at compile time");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    @Get("/schemas/contract.json")
    @Produces("application/schema+json")
    String contract() {
        return ContractDocument.schema();
    }
}
