package vn.banggiao.reporting.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.banggiao.chassis.problem.Refusals;

/**
 * {@code ?format=pdf} asks for what {@code Accept: application/pdf} does, for links and for those who cannot set a header. Whatever is
 * answered there says in {@code Vary} that it depends on both headers.
 */
@Provider
@PreMatching
public class FormatFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String RENDERED =
            "/api/v1/(reports/[^/]+/[^/]+|editions/[^/]+/content|consolidations/[^/]+/[^/]+)";

    @Override
    public void filter(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format == null || !isRendered(request)) {
            return;
        }
        Set<String> known = Formats.TYPES.keySet();
        if (!known.contains(format)) {
            String codes = String.join(", ", known);
            throw Refusals.invalid(
                    "format", "unknown-code", "Phải là một trong: " + codes + ".", "Must be one of: " + codes + ".");
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, Formats.TYPES.get(format));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isRendered(request)) {
            response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
        }
    }

    private static boolean isRendered(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath().matches(RENDERED);
    }
}
