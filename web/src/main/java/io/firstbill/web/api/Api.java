package io.firstbill.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the API says of itself. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Firstbill",
                        version = "v1",
                        description =
                                "Carries an enterprise deal from signed contract to verified first invoice. Every call"
                                    + " needs an API token as Authorization: Bearer; it acts as the person it belongs"
                                    + " to. Every POST needs an Idempotency-Key: the same key with the same request"
                                    + " gives the same answer, with another request it is refused (409"
                                    + " IDEMPOTENCY_MISMATCH). An act answers with the revision that will show it; GET"
                                    + " the deal with seen=<revision> to read your own write. Failures are problem"
                                    + " documents (RFC 9457) with a stable code.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
final class Api {
    /** Root of all addresses. */
    static final String ROOT = "/api/v1";

    /** Root of the addresses of one deal. */
    static final String DEAL = ROOT + "/deals/{id}";

    /** Header with the caller's key. */
    static final String KEY = "Idempotency-Key";

    private Api() {}

    /** The address of a deal. */
    static String href(String deal) {
        return ROOT + "/deals/" + deal;
    }
}
