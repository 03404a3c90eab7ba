package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** Why a service did not keep a line: an RFC 9457 problem. */
record Refusal(JsonNode problem) {

    /** Whether nothing is wrong with the line but that the units have not travelled to the service yet. */
    boolean onlyForUnknownUnit() {
        JsonNode violations = problem.path("violations");
        return !violations.isEmpty()
                && StreamSupport.stream(violations.spliterator(), false)
                        .allMatch(each -> each.path("code").asText().equals("unknown-unit"));
    }

    /** All that is wrong, in one line. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("; ");
        text.add(problem.path("status").asText() + " " + problem.path("detail").asText());
        problem.path("violations")
                .forEach(each -> text.add("%s (%s): %s"
                        .formatted(
                                each.path("field").asText(),
                                each.path("code").asText(),
                                each.path("message").asText())));
        return text.toString();
    }
}
