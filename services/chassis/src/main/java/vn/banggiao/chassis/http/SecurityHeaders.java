package vn.banggiao.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sets the headers that every answer carries: nothing of it is kept, guessed at, framed or run by a browser. What answers with a
 * page of its own may set its own {@code Content-Security-Policy}. HSTS is said over TLS alone, as RFC 6797 demands; behind a
 * proxy that ends TLS, {@code quarkus.http.proxy.proxy-address-forwarding} lets the service see that it was TLS.
 */
@ApplicationScoped
public class SecurityHeaders {
    /** Before all that may refuse. */
    private static final int FIRST = 3_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::next, FIRST);
    }

    private static void next(RoutingContext request) {
        set(request);
        request.next();
    }

    static void set(RoutingContext request) {
        HttpServerResponse response = request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Vary", "Accept-Language");
        if ("https".equals(request.request().scheme())) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
