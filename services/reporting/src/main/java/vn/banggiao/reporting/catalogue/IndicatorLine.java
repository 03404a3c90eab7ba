package vn.banggiao.reporting.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Text;

/** Reads {@code section,indicator,name_vi,name_en,measure,behaviour,owner,dimensions}; a field with a comma is in quotes. */
final class IndicatorLine {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,\"]*)");
    private static final Pattern DIMENSION = Pattern.compile("([a-z-]+)(?:\\(([a-z-]+(?:\\|[a-z-]+)*)\\))?");
    private static final int FIELDS = 8;

    private IndicatorLine() {}

    static Indicator read(String line, Set<String> censuses) {
        List<String> fields = fields(line);
        return new Indicator(
                fields.get(1),
                Sections.find(fields.get(0)).orElseThrow(() -> unreadable(line)),
                new Text(fields.get(2), fields.get(3)),
                Measure.valueOf(fields.get(4).toUpperCase(Locale.ROOT)),
                Behaviour.valueOf(fields.get(5).toUpperCase(Locale.ROOT)),
                censuses.contains(fields.get(1)),
                fields.get(6),
                Arrays.stream(fields.get(7).split(";"))
                        .filter(text -> !text.isEmpty())
                        .map(IndicatorLine::dimension)
                        .toList());
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        int at = 0;
        while (at <= line.length() && field.find(at) && field.start() == at) {
            fields.add(field.group(1) != null ? field.group(1) : field.group(2));
            at = field.end() + 1;
        }
        if (fields.size() != FIELDS) {
            throw unreadable(line);
        }
        return fields;
    }

    private static Dimension dimension(String text) {
        Matcher form = DIMENSION.matcher(text);
        if (!form.matches()) {
            throw unreadable(text);
        }
        return new Dimension(
                form.group(1),
                form.group(2) == null ? Set.of() : Set.of(form.group(2).split("\\|")));
    }

    private static IllegalStateException unreadable(String text) {
        return new IllegalStateException("unreadable in the catalogue: " + text);
    }
}
