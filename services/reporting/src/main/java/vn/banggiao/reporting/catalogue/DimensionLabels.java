package vn.banggiao.reporting.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Text;

/**
 * What people call dimensions and their values: {@code kind=illegal-entry} is "nhập cảnh trái phép". Words stand in {@code
 * catalogue/dimension-labels.csv}, one for each value of every closed list; countries have the names of the Unicode CLDR. A code that
 * has no name, such as that of a project, stands for itself.
 */
public final class DimensionLabels {
    private static final String RESOURCE = "/catalogue/dimension-labels.csv";
    private static final Map<String, Text> LABELS = load();

    private DimensionLabels() {}

    /** The name of a dimension; its code where it has none. */
    public static Text name(String dimension) {
        return label(dimension, "", dimension);
    }

    /** The name of a dimension's value; its code where it has none. */
    public static Text value(String dimension, String code) {
        boolean country = (dimension.equals("country") || dimension.equals("donor")) && code.matches("[A-Z]{2}");
        return country
                ? new Text(country(code, Language.VI), country(code, Language.EN))
                : label(dimension, code, code);
    }

    /** Both of each dimension, {@code nước: Lào; loại: nhập cảnh trái phép}; empty where there are none. */
    public static Text of(Dimensions dimensions) {
        return new Text(of(dimensions, Language.VI), of(dimensions, Language.EN));
    }

    private static String of(Dimensions dimensions, Language language) {
        StringJoiner words = new StringJoiner("; ");
        dimensions
                .values()
                .forEach((dimension, code) -> words.add(name(dimension).in(language) + ": "
                        + value(dimension, code).in(language)));
        return words.toString();
    }

    private static Text label(String dimension, String code, String otherwise) {
        return LABELS.getOrDefault(dimension + "=" + code, new Text(otherwise, otherwise));
    }

    private static String country(String code, Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language.tag()));
    }

    private static Map<String, Text> load() {
        InputStream file = DimensionLabels.class.getResourceAsStream(RESOURCE);
        if (file == null) {
            throw new IllegalStateException("no " + RESOURCE);
        }
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            line -> line.getField(0) + "=" + line.getField(1),
                            line -> new Text(line.getField(2), line.getField(3))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
