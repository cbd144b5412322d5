package io.firstbill.web.shell;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/**
 * Serves the joined files; under the current hash they may be kept for ever, under another (a release ago) not at all.
 */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetsPage {
    private final Assets assets;

    AssetsPage(Assets assets) {
        this.assets = assets;
    }

    @Get("/{hash}/{name}")
    HttpResponse<String> file(String hash, String name) {
        String caching = hash.equals(assets.hash()) ? "public, max-age=31536000, immutable" : "no-store";
        return assets.find(name)
                .<HttpResponse<String>>map(asset ->
                        HttpResponse.ok(asset.text())
                                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                                .header(HttpHeaders.CACHE_CONTROL, caching))
                .orElseGet(HttpResponse::notFound);
    }
}
