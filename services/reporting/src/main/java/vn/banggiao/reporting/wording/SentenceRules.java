package vn.banggiao.reporting.wording;

import io.quarkus.qute.TemplateException;
import java.util.List;
import vn.banggiao.chassis.problem.Violations;

/** What is wrong with a wording, each with its line and the remedy; so it is known before a report needs it. */
final class SentenceRules {
    private SentenceRules() {}

    /** @param field of the request that holds the wording */
    static void check(Violations violations, String field, String sentence, String text) {
        Sentence parsed;
        try {
            parsed = Sentence.parse(text);
        } catch (TemplateException e) {
            unreadable(violations, field, e);
            return;
        }
        String known = String.join(
                ", ",
                Placeholders.of(sentence).stream().map(each -> "{" + each + "}").toList());
        List<Sentence.Found> placed = parsed.placed();
        for (Sentence.Found each : placed) {
            violations.rejectIf(
                    !each.plain() || !Placeholders.of(sentence).contains(each.name()),
                    field,
                    "unknown-placeholder",
                    "Dòng " + each.line() + ": không có {" + each.name() + "}; hãy dùng " + known + ".",
                    "Line " + each.line() + ": there is no {" + each.name() + "}; use " + known + ".");
        }
        for (List<String> needed : Placeholders.needed(sentence)) {
            String one = String.join(
                    " / ", needed.stream().map(each -> "{" + each + "}").toList());
            violations.rejectIf(
                    placed.stream().noneMatch(each -> needed.contains(each.name())),
                    field,
                    "loses-a-figure",
                    "Thiếu " + one + ", câu sẽ làm mất số liệu; hãy thêm vào.",
                    "Without " + one + " the sentence would lose a figure; add it.");
        }
        violations.rejectIf(
                !Placeholders.FRAME.contains(sentence) && text.matches("(?s).*[0-9].*"),
                field,
                "figure-by-hand",
                "Dòng " + lineOfDigit(text) + ": câu có chữ số gõ tay; số liệu chỉ lấy từ {value} hoặc {amount}.",
                "Line " + lineOfDigit(text) + ": a digit is typed in; figures come from {value} or {amount} alone.");
    }

    private static void unreadable(Violations violations, String field, TemplateException found) {
        int line = found.getOrigin() == null ? 1 : found.getOrigin().getLine();
        String what = found.getMessage().lines().findFirst().orElse("");
        violations.reject(
                field,
                "unreadable",
                "Dòng " + line + ": không đọc được (" + what + "). Chỉ dùng {tên} và {#if tên}…{#else}…{/if}.",
                "Line " + line + ": cannot be read (" + what + "). Use {name} and {#if name}…{#else}…{/if} alone.");
    }

    private static long lineOfDigit(String text) {
        int before = text.replaceFirst("(?s)[0-9].*", "").length();
        return 1
                + text.substring(0, before).chars().filter(each -> each == '\n').count();
    }
}
