package vn.banggiao.reporting.period;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rules in the table {@code period_rule}, as every instance of the service sees them: a rule that was added here holds at once,
 * one that was added elsewhere within a second. Safe for several threads.
 */
public final class PeriodRules {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final OffsetDateTime SHIPPED = OffsetDateTime.MIN;

    private static final String READ = """
            SELECT basis, kind, closes_on, valid_from, source, recorded_at, recorded_by
            FROM period_rule
            ORDER BY basis DESC, array_position(ARRAY['month', 'quarter', 'half', 'nine-months', 'year'], kind),
                     valid_from DESC, recorded_at DESC
            """;

    private static final String ADD = """
            INSERT INTO period_rule (basis, kind, closes_on, valid_from, source, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * A rule as it was recorded.
     *
     * @param source where it is laid down
     * @param recordedAt null for a rule that ships
     */
    public record Recorded(PeriodRule rule, String source, Instant recordedAt, String recordedBy) {}

    private record Seen(List<PeriodRule> rules, long at) {}

    private final DataSource database;
    private volatile Seen seen;

    public PeriodRules(DataSource database) {
        this.database = database;
    }

    /** The rules that hold or will; of two for the same periods the one that was recorded last comes first. */
    List<PeriodRule> current() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
            last = new Seen(all().stream().map(Recorded::rule).toList(), System.nanoTime());
            seen = last;
        }
        return last.rules();
    }

    /** Every rule that was ever recorded, those of one kind from the last to the first. */
    public List<Recorded> all() {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(READ);
                var row = query.executeQuery()) {
            List<Recorded> rules = new ArrayList<>();
            while (row.next()) {
                rules.add(recorded(row));
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException("the period rules cannot be read", e);
        }
    }

    public void add(Recorded recorded) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, recorded.rule().basis().code());
            insert.setString(2, recorded.rule().kind().code());
            insert.setInt(3, recorded.rule().closesOn());
            insert.setObject(4, recorded.rule().validFrom());
            insert.setString(5, recorded.source());
            insert.setObject(6, recorded.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, recorded.recordedBy());
            insert.executeUpdate();
            seen = null;
        } catch (SQLException e) {
            throw new IllegalStateException("the period rule cannot be recorded", e);
        }
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
        return new Recorded(
                new PeriodRule(
                        Basis.of(row.getString(1)).orElseThrow(),
                        PeriodKind.of(row.getString(2)).orElseThrow(),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class)),
                row.getString(5),
                at.equals(SHIPPED) ? null : at.toInstant(),
                row.getString(7));
    }
}
