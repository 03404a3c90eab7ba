package vn.banggiao.reporting.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import vn.banggiao.chassis.problem.Refusals;

/** {@code ?format=pdf} asks for what {@code Accept: application/pdf} does, for links and for those who cannot set a header. */
@Provider
@PreMatching
public class FormatFilter implements ContainerRequestFilter {
    private static final String RENDERED =
            "/api/v1/(reports/[^/]+/[^/]+|editions/[^/]+/content|consolidations/[^/]+/[^/]+)";
    private static final Map<String, String> TYPES =
            Map.of("json", MediaType.APPLICATION_JSON, "docx", Formats.DOCX, "pdf", Formats.PDF);

    @Override
    public void filter(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format == null || !request.getUriInfo().getRequestUri().getPath().matches(RENDERED)) {
            return;
        }
        if (!TYPES.containsKey(format)) {
            throw Refusals.invalid(
                    "format", "unknown-code", "Phải là json, docx hoặc pdf.", "Must be json, docx or pdf.");
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, TYPES.get(format));
    }
}
