package vn.banggiao.reporting.sdmx;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimension;
import vn.banggiao.reporting.catalogue.Measure;

/**
 * The code lists, each complete: every code that an observation has, now or at an earlier instant, is in its list. Where any code may be
 * given, such as that of a project, the list has those that records and statements ever had.
 */
@ApplicationScoped
class Codelists {
    private static final String GIVEN = """
            SELECT DISTINCT split_part(pair, '=', 2)
            FROM (SELECT dimensions FROM series
                  UNION SELECT dimensions FROM office_return_version
                  UNION SELECT dimensions FROM target_version
                  UNION SELECT dimensions FROM profile_version
                  UNION SELECT dimensions FROM figure_window_version) given,
                 unnest(string_to_array(dimensions, ';')) pair
            WHERE split_part(pair, '=', 1) = ?
            """;

    private static final Map<String, String> DIMENSIONS = Structure.BREAKDOWNS.stream()
            .collect(Collectors.toUnmodifiableMap(each -> "CL_" + Structure.id(each), each -> each));

    private final Catalogue catalogue;
    private final Areas areas;
    private final AgroalDataSource database;

    Codelists(Catalogue catalogue, Areas areas, AgroalDataSource database) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.database = database;
    }

    /** Each code of a list of the data structure. */
    void each(String list, Consumer<Code> reader) {
        Map<String, Code> fixed = FixedLists.find(list);
        if (fixed != null) {
            fixed.values().forEach(reader);
            return;
        }
        switch (list) {
            case "CL_AREA" -> areas.each(area -> reader.accept(area.asCode()));
            case "CL_INDICATOR" -> catalogue.all().forEach(each -> reader.accept(Code.of(each.code(), each.name())));
            case "CL_UNIT_MEASURE" -> {
                Arrays.stream(Measure.values()).map(Labels::measure).forEach(reader);
                values("currency").stream().map(Labels::currency).forEach(reader);
            }
            default -> ofDimension(DIMENSIONS.get(list), reader);
        }
    }

    private void ofDimension(String dimension, Consumer<Code> reader) {
        reader.accept(Labels.total());
        reader.accept(Labels.notApplicable());
        values(dimension).stream().map(each -> Labels.value(dimension, each)).forEach(reader);
    }

    private Set<String> values(String dimension) {
        Set<String> values = given(dimension);
        catalogue.all().forEach(indicator -> indicator
                .dimension(dimension)
                .map(Dimension::closedValues)
                .ifPresent(values::addAll));
        if (dimension.equals("country")) {
            values.addAll(Set.of(Locale.getISOCountries()));
        }
        if (dimension.equals("currency")) {
            Currency.getAvailableCurrencies().forEach(each -> values.add(each.getCurrencyCode()));
        }
        return values;
    }

    private Set<String> given(String dimension) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(GIVEN)) {
            query.setString(1, dimension);
            try (ResultSet row = query.executeQuery()) {
                Set<String> values = new TreeSet<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dimensions that were given cannot be read", e);
        }
    }
}
