package vn.banggiao.chassis.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that is not carried out, and why. It becomes an RFC 9457 problem in the caller's language; the transaction in
 * which it is thrown is rolled back, so a refused request changes nothing.
 */
public class Refusal extends RuntimeException {
    private static final String TYPE_PREFIX = "urn:banggiao:problem:";

    private final int status;
    private final String type;
    private final Text title;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    public Refusal(int status, String type, Text title, Text detail) {
        this(status, type, title, detail, List.of(), Map.of());
    }

    public Refusal(
            int status, String type, Text title, Text detail, List<Violation> violations, Map<String, String> headers) {
        super(type + ": " + detail.en(), null, false, false);
        this.status = status;
        this.type = TYPE_PREFIX + type;
        this.title = title;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** What the caller reads. */
    public Problem in(Language language, String instance) {
        return new Problem(
                type,
                title.in(language),
                status,
                detail.in(language),
                instance,
                violations.stream()
                        .map(each -> new Problem.FieldProblem(
                                each.field(), each.code(), each.text().in(language)))
                        .toList());
    }
}
