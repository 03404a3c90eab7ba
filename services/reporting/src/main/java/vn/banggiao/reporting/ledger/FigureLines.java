package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import vn.banggiao.reporting.period.AsOf;

/** The rows of the ledger that figures sum, as they were visible at an instant: the inner query of all that reads them. */
final class FigureLines {
    /** A unit with everything below it is one range: in the order of bytes, '/' follows '.' and precedes the digits. */
    private static final String LINES = """
            SELECT s.unit, s.indicator, s.dimensions, s.qualifier,
                   l.record, l.version, l.line, l.day, l.until, l.amount
            FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
            JOIN series s ON s.indicator = reach.indicator AND s.unit >= ? AND s.unit < ? || '/'
            JOIN ledger l ON l.series = s.id AND l.day BETWEEN reach.starts_from AND reach.starts_to
            WHERE (l.until IS NULL OR l.until > reach.ended_by)
              AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?)
            """;

    private FigureLines() {}

    /** Columns unit, indicator, dimensions, qualifier, record, version, line, day, until, amount. */
    static String query(boolean census) {
        return census ? Census.standing(LINES) : LINES;
    }

    /** Binds the first parameters of a statement that begins with {@link #query}; a null instant means now. */
    static Columns<Reach> bind(PreparedStatement statement, String unit, Collection<Reach> reaches, Instant asOf)
            throws SQLException {
        OffsetDateTime at = AsOf.timestamp(asOf);
        return Reach.bind(statement, reaches).values(unit, unit, at, at);
    }
}
