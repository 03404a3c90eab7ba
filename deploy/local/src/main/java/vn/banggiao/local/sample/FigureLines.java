package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures of a section as lines of text. Where a narrower figure is all of a wider one it has no line of its own: the wider
 * one's line says so ("Đoàn vào: 6; toàn bộ: nước Lào").
 */
final class FigureLines {

    private static final List<String> ALIKE =
            List.of("indicator", "value", "measure", "state", "qualifier", "window", "samePeriod", "target", "late");

    private final List<Line> lines = new ArrayList<>();

    /** A figure, and what all of it is besides its own narrowing. */
    private record Line(JsonNode figure, Set<String> wholly) {

        boolean includesNoMoreThan(JsonNode narrower) {
            return ALIKE.stream().allMatch(field -> figure.path(field).equals(narrower.path(field)))
                    && narrower.path("dimensions")
                            .properties()
                            .containsAll(figure.path("dimensions").properties());
        }

        void add(JsonNode narrower) {
            narrower.path("dimensions").properties().forEach(each -> {
                if (!figure.path("dimensions").has(each.getKey())) {
                    wholly.add(Words.narrowing(each.getKey(), each.getValue().asText()));
                }
            });
        }
    }

    /** @param figure of which something is known; the wider come before the narrower */
    void add(JsonNode figure) {
        boolean valued = figure.path("state").asText().equals("value");
        lines.stream()
                .filter(line -> valued && line.includesNoMoreThan(figure))
                .findFirst()
                .ifPresentOrElse(line -> line.add(figure), () -> lines.add(new Line(figure, new LinkedHashSet<>())));
    }

    List<String> text() {
        return lines.stream()
                .map(line -> FigureText.of(line.figure(), line.wholly()))
                .toList();
    }
}
