package vn.banggiao.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/** Refuses a body that says it is too large before a byte of it is read, and sets the headers that every answer carries. */
@ApplicationScoped
public class BodyLimitFilter {
    private final BodyLimits limits;
    private final ObjectMapper json;

    BodyLimitFilter(BodyLimits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 1_000);
    }

    private void check(RoutingContext request) {
        request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language");
        String length = request.request().getHeader("Content-Length");
        long limit = request.normalizedPath().matches(".*/(batch|import)") ? limits.batch() : limits.body();
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit) {
            refuse(request, Refusals.tooLarge(limit));
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, Refusal refusal) {
        Language language = Language.of(request.request().getHeader("Accept-Language"));
        HttpServerResponse response = request.response();
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Connection", "close");
        try {
            response.end(json.writeValueAsString(refusal.in(language, request.normalizedPath())))
                    .onComplete(sent -> request.request().connection().close());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
