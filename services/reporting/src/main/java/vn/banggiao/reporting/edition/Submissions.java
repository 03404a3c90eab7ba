package vn.banggiao.reporting.edition;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.reporting.report.Reports;

/** Finds how far units have come with a period's report. Days are those of Asia/Ho_Chi_Minh. */
@ApplicationScoped
class Submissions {
    /** A unit with everything below it is one range of codes: '/' is the character after '.'. */
    private static final String UNITS = """
            with scope as (
                select unit collate "C" as unit from unnest(?) as scope (unit)
            ), reporting as (
                select distinct on (u.code) u.code collate "C" as unit, u.name, u.level,
                       case when u.valid_to <= ? then u.valid_to end as until
                from unit u
                where u.valid_from <= ? and u.valid_to > ?
                  and exists (select from scope s where s.unit = '*'
                              or u.code collate "C" >= s.unit and u.code collate "C" < s.unit || '/')
                order by u.code, u.valid_from desc
            ), latest as (
                select distinct on (unit) unit, id, number, state, submitted_at,
                       min(submitted_at) over (partition by unit) as first_submitted_at
                from edition
                where period = ? and basis = ?
                order by unit, number desc
            ), stated as (
                select unit from office_return
                where withdrawn_at is null and (period = ? and basis = ? or from_day >= ? and to_day <= ?)
                union select unit from directive where withdrawn_at is null and applied_on between ? and ?
                union select unit from figure_window where withdrawn_at is null and period = ? and basis = ?
                union select unit from narrative where withdrawn_at is null and period = ?
            ), recorded as (
                select distinct s.unit from series s
                where exists (select from scope where scope.unit = '*' or s.unit >= scope.unit and s.unit < scope.unit || '/')
                  and exists (select from total t where t.series = s.id and t.day between ? and ? and t.entries > 0)
            ), begun as (
                select distinct array_to_string(codes[1:depth], '.') collate "C" as unit
                from (select string_to_array(unit, '.') as codes
                      from (select unit from stated union select unit from recorded) as touched) as touched,
                     generate_series(1, cardinality(codes)) as depth
            )
            select r.*, e.id, e.number, e.state, e.submitted_at, e.first_submitted_at,
                   b.unit is not null as begun
            from reporting r left join latest e using (unit) left join begun b using (unit)
            order by r.unit""";

    private final AgroalDataSource database;
    private final Clock clock;

    Submissions(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param scopes units, each with everything below it; {@code *} for all */
    SubmissionsView of(Reports.Asked asked, Collection<String> scopes) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(UNITS)) {
            Deadlines deadlines = Deadlines.load(connection);
            bind(query, asked, scopes);
            List<SubmissionsView.Submission> units = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    units.add(submission(row, deadlines, asked));
                }
            }
            return new SubmissionsView(
                    asked.period().code(),
                    asked.basis().code(),
                    asked.window().from(),
                    asked.window().to(),
                    count(units.stream()
                            .filter(SubmissionsView.Submission::stands)
                            .count()),
                    count(units.stream()
                            .filter(SubmissionsView.Submission::late)
                            .count()),
                    count(units.stream()
                            .filter(SubmissionsView.Submission::notBegun)
                            .count()),
                    List.of("commune", "district", "province").stream()
                            .flatMap(level -> deadline(deadlines, level, asked).stream())
                            .toList(),
                    units);
        } catch (SQLException e) {
            throw new IllegalStateException("the submissions cannot be read", e);
        }
    }

    private static void bind(PreparedStatement query, Reports.Asked asked, Collection<String> scopes)
            throws SQLException {
        LocalDate from = asked.window().from();
        LocalDate to = asked.window().to();
        String period = asked.period().code();
        String basis = asked.basis().code();
        int bound = 0;
        query.setArray(++bound, query.getConnection().createArrayOf("text", scopes.toArray()));
        for (Object value : new Object[] {
            to, to, from, period, basis, period, basis, from, to, from, to, period, basis, period, from, to
        }) {
            query.setObject(++bound, value);
        }
    }

    private SubmissionsView.Submission submission(ResultSet row, Deadlines deadlines, Reports.Asked asked)
            throws SQLException {
        String level = row.getString("level");
        Instant first = instant(row, "first_submitted_at");
        LocalDate due = deadline(deadlines, level, asked)
                .map(SubmissionsView.Deadline::due)
                .orElse(null);
        LocalDate reached = (first == null ? clock.instant() : first)
                .atZone(LocalClock.ZONE)
                .toLocalDate();
        long lateByDays = due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, reached));
        String state = row.getString("state");
        return new SubmissionsView.Submission(
                row.getString("unit"),
                row.getString("name"),
                level,
                row.getObject("until", LocalDate.class),
                state != null ? state : row.getBoolean("begun") ? "begun" : "not-begun",
                due,
                lateByDays > 0,
                lateByDays,
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                instant(row, "submitted_at"),
                first);
    }

    private static Optional<SubmissionsView.Deadline> deadline(Deadlines deadlines, String level, Reports.Asked asked) {
        LocalDate close = asked.window().to();
        return deadlines
                .rule(level, asked.period(), close)
                .map(rule -> new SubmissionsView.Deadline(
                        level, close.plusDays(rule.daysAfterClose()), rule.daysAfterClose(), rule.source()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static int count(long units) {
        return Math.toIntExact(units);
    }
}
