package io.firstbill.web.shell;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import java.io.StringWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes HTML of a template and one view record. In a template, {@code v} is the view, {@code s} the {@link Shell},
 * {@code f} the {@link Words}.
 */
@Singleton
public final class Pages {
    private final TemplateEngine templates;
    private final Words words;
    private final Assets assets;
    private final Waiting waiting;
    private final boolean sandbox;

    Pages(
            TemplateEngine templates,
            Words words,
            Assets assets,
            Waiting waiting,
            @Property(name = "firstbill.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.waiting = waiting;
        this.sandbox = sandbox;
    }

    /** The page, or with htmx only its named part; both come from the same template. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, String part, Object view) {
        return Htmx.wantsPart(request) ? render(request, template, part, view) : show(request, template, view);
    }

    /** The page. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Object view) {
        return render(request, template, null, view);
    }

    /** The page as an answer that is no success. */
    public MutableHttpResponse<String> show(HttpStatus status, HttpRequest<?> request, String template, Object view) {
        return show(request, template, view).status(status);
    }

    /** To another page after an act, so that reload does not repeat it. */
    public static MutableHttpResponse<String> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    private MutableHttpResponse<String> render(
            HttpRequest<?> request, String template, @Nullable String part, Object view) {
        Context context = new Context(Locale.ENGLISH, Map.of("v", view, "s", shell(request), "f", words));
        StringWriter html = new StringWriter();
        templates.process(template, part == null ? null : Set.of(part), context, html);
        return HttpResponse.ok(html.toString()).contentType(MediaType.TEXT_HTML_TYPE);
    }

    private Shell shell(HttpRequest<?> request) {
        @Nullable Visitor visitor = Visitor.of(request).orElse(null);
        return new Shell(
                visitor,
                CsrfGuard.expected(request).orElse(""),
                Cookies.read(request, Cookies.THEME).orElse(null),
                !Cookies.read(request, Cookies.KEYS).orElse("on").equals("off"),
                request.getUri().toString(),
                "/assets/" + assets.hash(),
                visitor == null ? null : waiting.count(visitor),
                sandbox);
    }
}
