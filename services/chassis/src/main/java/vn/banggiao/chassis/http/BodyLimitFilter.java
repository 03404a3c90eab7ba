package vn.banggiao.chassis.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Holds bodies to their limits: what says that it is too large is refused before a byte of it is read, what does not say is cut
 * off at the limit, and what dribbles in for longer than {@link BodyLimits#bodyTime} is refused (408).
 */
@ApplicationScoped
public class BodyLimitFilter {
    private static final int BEFORE_ROUTES = 1_000;
    /** After the framework has set its own, larger one: it runs at -2. */
    private static final int AFTER_LARGEST = 1;

    private final BodyLimits limits;
    private final EarlyProblem problem;

    BodyLimitFilter(BodyLimits limits, EarlyProblem problem) {
        this.limits = limits;
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
        filters.register(this::limit, AFTER_LARGEST);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length == null && request.request().getHeader("Transfer-Encoding") == null) {
            request.next();
            return;
        }
        long most = most(request);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > most) {
            problem.send(request, Refusals.tooLarge(most));
            return;
        }
        watch(request, isBatch(request) ? limits.batchTime() : limits.bodyTime());
        request.next();
    }

    private void limit(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
        request.next();
    }

    private void watch(RoutingContext request, Duration time) {
        HttpServerRequest body = request.request();
        long timer = request.vertx().setTimer(time.toMillis(), due -> {
            if (!body.isEnded() && !request.response().ended()) {
                problem.send(request, Refusals.tooSlow(time.toSeconds()));
            }
        });
        request.addEndHandler(answered -> request.vertx().cancelTimer(timer));
    }

    private long most(RoutingContext request) {
        return isBatch(request) ? limits.batch() : limits.body();
    }

    private static boolean isBatch(RoutingContext request) {
        String path = request.normalizedPath();
        return path.endsWith("/batch") || path.endsWith("/import");
    }
}
