package vn.banggiao.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refused request after RFC 9457 ({@code application/problem+json}), in the caller's language.
 *
 * @param type stable name of the kind of problem, {@code urn:banggiao:problem:…}
 * @param instance path of the request; absent for a line of a batch
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field, and the remedy. */
    public record FieldProblem(String field, String code, String message) {}
}
