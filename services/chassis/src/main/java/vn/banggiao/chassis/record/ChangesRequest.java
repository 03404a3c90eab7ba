package vn.banggiao.chassis.record;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.banggiao.chassis.problem.Refusals;

/** Whether a list is asked for as it is, or for what has changed in it. */
public class ChangesRequest {
    /** One JSON object a line. */
    public static final String LINES = "application/x-ndjson";

    static final String START = "start";

    @Parameter(
            description =
                    "Answers changes instead of the list: the `nextCursor` of the last answer, or `start`. Beside it"
                            + " only `unit` and `limit` may be given")
    @QueryParam("changedSince")
    public String changedSince;

    @Context
    public HttpHeaders headers;

    @Context
    public UriInfo address;

    /**
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 where lines are wanted of what is no changes
     */
    boolean wanted() {
        // an empty value is given as none, and yet asks for changes: from the beginning
        boolean named = address.getQueryParameters().containsKey("changedSince");
        if (!named && lines()) {
            throw Refusals.invalid(
                    "changedSince",
                    "required",
                    "Dạng NDJSON chỉ dùng để lấy thay đổi; hãy thêm changedSince=start, hoặc gửi Accept: application/json.",
                    "NDJSON is for changes only; add changedSince=start, or send Accept: application/json.");
        }
        return named;
    }

    /** Whether the caller would rather have lines than one JSON object. */
    boolean lines() {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || isLines(type))
                .findFirst()
                .filter(ChangesRequest::isLines)
                .isPresent();
    }

    private static boolean isLines(MediaType type) {
        return type.toString().startsWith(LINES);
    }
}
