package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.banggiao.reporting.period.Window;

/** What the records of a unit and of each unit below it gave at an instant, under the very units in which they were recorded. */
public final class UnitCells {
    private static final String CELLS = """
            SELECT unit, indicator, dimensions, qualifier, sum(amount) AS amount
            FROM (%s) AS line
            GROUP BY unit, indicator, dimensions, qualifier
            """;

    private final Ledger ledger;

    public UnitCells(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What was recorded in one unit, and in none below it. */
    public record UnitCell(String unit, Sum sum) {}

    /** Every cell of the unit and of what lies below it; the cost grows with the records. */
    public List<UnitCell> asOf(String unit, Collection<String> indicators, Window window, Instant asOf) {
        List<UnitCell> cells = new ArrayList<>();
        ledger.reaches(indicators, window).forEach((census, reaches) -> {
            try (Connection connection = ledger.connection();
                    PreparedStatement statement =
                            connection.prepareStatement(CELLS.formatted(FigureLines.query(census)))) {
                FigureLines.bind(statement, unit, reaches, asOf);
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    cells.add(new UnitCell(row.getString("unit"), Ledger.sum(row)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the ledger cannot be read", e);
            }
        });
        return cells;
    }
}
