package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A report as lines of plain text. What nobody reported is named in one line a section, and sections in which there is nothing at
 * all in one line at the end; "Không có" stands only where somebody confirmed it.
 */
final class ReportText {

    private final List<String> lines = new ArrayList<>();
    private final List<String> emptySections = new ArrayList<>();

    private ReportText() {}

    /** @param report the JSON of {@code /api/v1/reports/{unit}/{period}} */
    static List<String> of(JsonNode report) {
        ReportText text = new ReportText();
        text.head(report);
        report.path("sections").forEach(section -> text.section(section, report.path("sections")));
        if (!text.emptySections.isEmpty()) {
            text.lines.add("");
            text.lines.add("Chưa báo cáo mục: " + String.join("; ", text.emptySections) + ".");
        }
        text.contradictions(report.path("contradictions"));
        return text.lines;
    }

    private void head(JsonNode report) {
        JsonNode unit = report.path("unit");
        JsonNode period = report.path("period");
        String title = "BÁO CÁO CÔNG TÁC ĐỐI NGOẠI " + period.path("label").asText();
        lines.add("%s (%s)"
                .formatted(unit.path("name").asText(), unit.path("code").asText()));
        lines.add(title.toUpperCase(Locale.ROOT));
        lines.add("Kỳ báo cáo %s, tính %s".formatted(period.path("code").asText(), FigureText.days(period)));
        lines.add("=".repeat(title.length()));
    }

    private void section(JsonNode section, JsonNode all) {
        String numbering = section.path("numbering").asText("");
        String narrative = section.path("narrative").asText("");
        FigureLines told = new FigureLines();
        Set<String> missing = new LinkedHashSet<>();
        section.path("figures").forEach(figure -> {
            if (FigureText.tells(figure)) {
                told.add(figure);
            } else {
                missing.add(figure.path("name").asText());
            }
        });
        List<String> figures = told.text();
        if (figures.isEmpty() && narrative.isEmpty() && !headsOthers(numbering, all)) {
            emptySections.add(section.path("title").asText());
            return;
        }
        lines.add("");
        lines.add((numbering.isEmpty() ? "" : numbering + ". ")
                + section.path("title").asText());
        narrative.lines().forEach(line -> lines.add("   " + line));
        figures.forEach(line -> lines.add("   " + line));
        if (!missing.isEmpty()) {
            lines.add("   Chưa báo cáo: " + String.join("; ", missing) + ".");
        }
    }

    /** Whether sections are numbered under it (B, B.II; B.II.2, B.II.2a): then it is a heading and nothing is missing. */
    private static boolean headsOthers(String numbering, JsonNode sections) {
        String under = Pattern.quote(numbering) + "(\\..*|[a-zđ])";
        return !numbering.isEmpty()
                && StreamSupport.stream(sections.spliterator(), false)
                        .anyMatch(each -> each.path("numbering").asText("").matches(under));
    }

    private void contradictions(JsonNode contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Số liệu mâu thuẫn, giữ nguyên như đã nhận:");
        for (JsonNode each : contradictions) {
            lines.add("   - " + each.path("message").asText());
            for (JsonNode side : each.path("sides")) {
                lines.add("       " + side(side.path("said").asText(), side.path("value")));
            }
        }
    }

    /** What one side says, with the number where its words do not name it. */
    private static String side(String said, JsonNode value) {
        return said.matches(".*\\d.*") || !value.isNumber() ? said : said + ": " + FigureText.number(value);
    }
}
