package vn.banggiao.chassis.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Where the present request comes from. Headers such as {@code X-Forwarded-For} count only where {@code quarkus.http.proxy} says that
 * the proxy is to be trusted. Outside a request everything is null.
 */
@ApplicationScoped
class Origin {
    private final CurrentVertxRequest current;

    Origin(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The caller's network address. */
    String address() {
        RoutingContext routing = inRequest() ? current.getCurrent() : null;
        SocketAddress remote = routing == null ? null : routing.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    /** Method and path template, such as {@code GET /api/v1/things/{id}}: nothing that the caller wrote. */
    String request() {
        if (inRequest()
                && current.getOtherHttpContextObject() instanceof ResteasyReactiveRequestContext request
                && request.getTarget() != null) {
            RuntimeResource target = request.getTarget();
            String path = target.getClassPath() == null ? "" : target.getClassPath().template;
            String template = path + target.getPath().template;
            boolean slash = template.endsWith("/");
            return request.getMethod() + " " + (slash ? template.substring(0, template.length() - 1) : template);
        }
        return null;
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }
}
