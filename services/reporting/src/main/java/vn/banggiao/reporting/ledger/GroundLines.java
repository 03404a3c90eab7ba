package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import vn.banggiao.reporting.boundary.Ground.Patch;

/** As {@link FigureLines}, for the records of certain units on certain days wherever those lie. */
final class GroundLines {
    private static final String LINES = """
            SELECT s.unit, s.indicator, s.dimensions, s.qualifier,
                   l.record, l.version, l.line, l.day, l.until, l.amount
            FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
            CROSS JOIN unnest(?, ?, ?) AS patch (unit, since, before)
            JOIN series s ON s.indicator = reach.indicator AND s.unit = patch.unit
            JOIN ledger l ON l.series = s.id AND l.day BETWEEN reach.starts_from AND reach.starts_to
             AND l.day >= patch.since AND l.day < patch.before
            WHERE (l.until IS NULL OR l.until > reach.ended_by)
              AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?)
            """;

    private GroundLines() {}

    /** The columns of {@link FigureLines#query}. */
    static String query(boolean census) {
        return census ? Census.standing(LINES) : LINES;
    }

    /** Binds the first parameters of a statement that begins with {@link #query}; a null instant means now. */
    static Columns<Patch> bind(
            PreparedStatement statement, Collection<Patch> patches, Collection<Reach> reaches, Instant asOf)
            throws SQLException {
        OffsetDateTime at = FigureLines.timestamp(asOf);
        return patches(Reach.bind(statement, reaches).then(patches)).values(at, at);
    }

    /** Binds the parameters of {@code unnest(?, ?, ?) AS patch (unit, since, before)}. */
    static Columns<Patch> patches(Columns<Patch> columns) throws SQLException {
        return columns.bind("text", Patch::unit).bind("date", Patch::since).bind("date", Patch::before);
    }
}
