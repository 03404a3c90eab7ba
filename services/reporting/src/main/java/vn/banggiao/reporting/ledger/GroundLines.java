package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import vn.banggiao.reporting.boundary.Ground.Range;
import vn.banggiao.reporting.period.AsOf;

/** As {@link FigureLines}, for the records of certain units on certain days wherever those lie. */
final class GroundLines {
    private static final String LINES = """
            SELECT s.unit, s.indicator, s.dimensions, s.qualifier,
                   l.record, l.version, l.line, l.day, l.until, l.amount
            FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
            CROSS JOIN unnest(?, ?, ?, ?) AS ground (low, high, since, before)
            JOIN series s ON s.indicator = reach.indicator AND s.unit >= ground.low AND s.unit < ground.high
            JOIN ledger l ON l.series = s.id AND l.day BETWEEN reach.starts_from AND reach.starts_to
             AND l.day >= ground.since AND l.day < ground.before
            WHERE (l.until IS NULL OR l.until > reach.ended_by)
              AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?)
            """;

    private GroundLines() {}

    /** The columns of {@link FigureLines#query}. */
    static String query(boolean census) {
        return census ? Census.standing(LINES) : LINES;
    }

    /** Binds the first parameters of a statement that begins with {@link #query}; a null instant means now. */
    static Columns<Range> bind(
            PreparedStatement statement, Collection<Range> ranges, Collection<Reach> reaches, Instant asOf)
            throws SQLException {
        OffsetDateTime at = AsOf.timestamp(asOf);
        return ranges(Reach.bind(statement, reaches).then(ranges)).values(at, at);
    }

    /** Binds the parameters of {@code unnest(?, ?, ?, ?) AS ground (low, high, since, before)}. */
    static Columns<Range> ranges(Columns<Range> columns) throws SQLException {
        return columns.bind("text", Range::low)
                .bind("text", Range::high)
                .bind("date", Range::since)
                .bind("date", Range::before);
    }
}
