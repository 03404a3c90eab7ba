package vn.banggiao.reporting.deadletter;

import java.time.Instant;
import java.util.function.Function;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.ledger.Unprojectable;

/** Some of the dead letters; whatever is null sets no condition. Times are the log's. */
record Selection(String topic, Unprojectable.Kind kind, Letter.State state, Instant from, Instant to) {
    private static final int LONGEST_TOPIC = 249;

    /** @throws vn.banggiao.chassis.problem.Refusal 400 where nothing can be found so, with each field */
    static Selection of(String topic, String reason, String state, Instant from, Instant to) {
        Violations violations = new Violations();
        if (topic != null && (topic.length() > LONGEST_TOPIC || topic.indexOf('\0') >= 0)) {
            violations.add(new Violation(
                    "topic",
                    "not-a-topic",
                    new Text(
                            "Không phải tên topic; ví dụ border-incidents.",
                            "Not the name of a topic, such as border-incidents.")));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            violations.add(new Violation(
                    "to",
                    "ends-before-it-starts",
                    new Text(
                            "Thời điểm kết thúc phải sau thời điểm bắt đầu; hãy sửa một trong hai.",
                            "It must end after it starts; correct one of the two.")));
        }
        Unprojectable.Kind kind = code("reason", reason, Unprojectable.Kind::of, violations);
        Letter.State of = code("state", state, Letter.State::of, violations);
        violations.refuseIfAny();
        return new Selection(topic, kind, of, from, to);
    }

    private static <T> T code(String field, String code, Function<String, T> known, Violations violations) {
        try {
            return code == null ? null : known.apply(code);
        } catch (IllegalArgumentException unknown) {
            violations.add(new Violation(
                    field,
                    "unknown-code",
                    new Text(
                            "Không có giá trị này; các giá trị được liệt kê trong tài liệu OpenAPI.",
                            "There is no such value; the OpenAPI document lists them.")));
            return null;
        }
    }
}
