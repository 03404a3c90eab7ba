package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;

/**
 * What the records give for a unit, unit by unit: for each unit directly below it with everything below that one, and for the unit
 * itself what was recorded in none of them. From the daily totals, in one query for a hundred units as for one; a census, of which
 * there are few rows, in a second.
 */
final class SumsBelow {
    private static final String SUMS = """
            SELECT s.unit, s.indicator, s.dimensions, s.qualifier,
                   sum(t.opened) - coalesce(sum(t.closed) FILTER (WHERE t.day <= reach.ended_by), 0) AS amount
            FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
            CROSS JOIN unnest(?) AS asked (unit)
            JOIN series s ON s.indicator = reach.indicator AND s.unit = asked.unit
            JOIN total t ON t.series = s.id AND t.day BETWEEN reach.starts_from AND reach.starts_to
            GROUP BY s.unit, s.indicator, s.dimensions, s.qualifier
            """;

    private static final String CENSUS_SUMS = """
            SELECT unit, indicator, dimensions, qualifier, sum(opened) AS amount
            FROM (%s) AS census
            GROUP BY unit, indicator, dimensions, qualifier
            """.formatted(Census.standing(Ledger.CENSUS_ROWS));

    private final Ledger ledger;
    private final String unit;
    private final Map<String, List<Sum>> byUnit = new HashMap<>();

    private SumsBelow(Ledger ledger, String unit) {
        this.ledger = ledger;
        this.unit = unit;
    }

    /** @param below codes of all units that were ever directly below */
    static Map<String, List<Sum>> read(
            Ledger ledger, String unit, Collection<String> below, Collection<String> indicators, Window window)
            throws SQLException {
        SumsBelow sums = new SumsBelow(ledger, unit);
        Set<String> codes = new TreeSet<>(below);
        codes.add(unit);
        for (var each : ledger.reaches(indicators, window).entrySet()) {
            if (each.getKey()) {
                sums.read(CENSUS_SUMS, true, statement -> Reach.bind(statement, each.getValue())
                        .values(unit, unit));
            } else {
                sums.read(SUMS, false, statement -> Reach.bind(statement, each.getValue())
                        .then(codes)
                        .bind("text", code -> code));
            }
        }
        return sums.byUnit;
    }

    private record Key(String indicator, Dimensions dimensions, Qualifier qualifier) {}

    private void read(String sql, boolean census, Ledger.Binding binding) throws SQLException {
        Map<Key, Sum> itself = new LinkedHashMap<>();
        Map<String, List<Sum>> found = new HashMap<>();
        try (Connection connection = ledger.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sum sum = Ledger.sum(row);
                String of = row.getString("unit");
                if (of.equals(unit)) {
                    itself.put(key(sum), sum);
                } else {
                    found.computeIfAbsent(directlyBelow(of), code -> new ArrayList<>())
                            .add(sum);
                }
            }
        }
        if (!census) {
            found.values().stream()
                    .flatMap(List::stream)
                    .forEach(sum -> itself.computeIfPresent(key(sum), (key, all) -> all.less(sum.amount())));
        }
        found.put(unit, List.copyOf(itself.values()));
        found.forEach((code, sums) -> byUnit.computeIfAbsent(code, each -> new ArrayList<>())
                .addAll(sums.stream()
                        .filter(sum -> census || sum.amount().signum() != 0)
                        .toList()));
    }

    private static Key key(Sum sum) {
        return new Key(sum.indicator(), sum.dimensions(), sum.qualifier());
    }

    /** The code of the unit directly below in which a unit lies, or which it is. */
    private String directlyBelow(String code) {
        int end = code.indexOf('.', unit.length() + 1);
        return end < 0 ? code : code.substring(0, end);
    }
}
