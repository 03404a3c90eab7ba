package vn.banggiao.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusal;

/** Answers with a problem before any resource is chosen, and closes the connection, as what follows on it is not trusted. */
@Singleton
class EarlyProblem {
    private final ObjectMapper json;

    EarlyProblem(ObjectMapper json) {
        this.json = json;
    }

    /** An answer that has begun cannot become a problem: then the connection is closed alone. */
    void send(RoutingContext request, Refusal refusal) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        Language language = Language.of(request.request().getHeader("Accept-Language"));
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Connection", "close");
        refusal.headers().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(
                            refusal.in(language, request.request().path())))
                    .onComplete(sent -> request.request().connection().close());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
