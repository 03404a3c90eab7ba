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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                  and exists (select from ledger l where l.series = s.id and l.day between ? and ? and l.superseded_at is null)
            ), begun as (
                select distinct array_to_string(codes[1:depth], '.') collate "C" as unit
                from (select string_to_array(unit, '.') as codes
                      from (select unit from stated union select unit from recorded) as touched) as touched,
                     generate_series(1, cardinality(codes)) as depth
            ), due as (
                select * from unnest(?, ?) as due (level, deadline)
            ), standing as (
                select r.*, e.id, e.number, e.submitted_at, e.first_submitted_at, d.deadline,
                       coalesce(e.state, case when b.unit is null then 'not-begun' else 'begun' end) as state,
                       greatest(0, coalesce((e.first_submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, ?) - d.deadline)
                           as late_by
                from reporting r left join latest e using (unit) left join begun b using (unit) left join due d using (level)
            ), summary as (
                select count(*) as total,
                       count(*) filter (where state in ('submitted', 'accepted')) as submitted,
                       count(*) filter (where state = 'accepted') as accepted,
                       count(*) filter (where state = 'returned') as returned,
                       count(*) filter (where late_by > 0) as late,
                       count(*) filter (where state = 'not-begun') as not_begun
                from standing
            )
            select summary.*, page.*
            from summary left join lateral (
                select * from standing
                where unit > ? and (? in ('', state) or ? = 'late' and late_by > 0)
                order by unit
                limit ?
            ) as page on true
            order by page.unit""";

    private static final List<String> LEVELS = List.of("commune", "district", "province");

    private final AgroalDataSource database;
    private final DeadlineRules rules;
    private final Clock clock;

    Submissions(AgroalDataSource database, DeadlineRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Which of the units are listed.
     *
     * @param standing only those that stand so; null for all
     * @param after code of the last unit of the page before; null on the first
     */
    record Part(String standing, String after, int limit) {}

    /** @param scopes units, each with everything below it; {@code *} for all */
    SubmissionsView of(Reports.Asked asked, Collection<String> scopes, Part part) {
        Deadlines deadlines = rules.all();
        List<SubmissionsView.Deadline> due = LEVELS.stream()
                .flatMap(level -> deadline(deadlines, level, asked).stream())
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(UNITS)) {
            bind(query, asked, scopes, due, part);
            try (ResultSet row = query.executeQuery()) {
                return view(row, asked, due, part.limit());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the submissions cannot be read", e);
        }
    }

    private static SubmissionsView view(
            ResultSet row, Reports.Asked asked, List<SubmissionsView.Deadline> due, int limit) throws SQLException {
        row.next();
        int total = row.getInt("total");
        int submitted = row.getInt("submitted");
        int accepted = row.getInt("accepted");
        int returned = row.getInt("returned");
        int late = row.getInt("late");
        int notBegun = row.getInt("not_begun");
        List<SubmissionsView.Submission> units = new ArrayList<>();
        do {
            if (row.getString("unit") != null) {
                units.add(submission(row));
            }
        } while (row.next());
        String next = null;
        if (units.size() > limit) {
            units.remove(limit);
            next = units.get(limit - 1).unit();
        }
        return new SubmissionsView(
                asked.period().code(),
                asked.basis().code(),
                asked.window().from(),
                asked.window().to(),
                total,
                submitted,
                accepted,
                returned,
                late,
                notBegun,
                due,
                units,
                next);
    }

    private void bind(
            PreparedStatement query,
            Reports.Asked asked,
            Collection<String> scopes,
            List<SubmissionsView.Deadline> due,
            Part part)
            throws SQLException {
        LocalDate from = asked.window().from();
        LocalDate to = asked.window().to();
        String period = asked.period().code();
        String basis = asked.basis().code();
        Connection connection = query.getConnection();
        String standing = part.standing() == null ? "" : part.standing();
        int bound = 0;
        for (Object value : new Object[] {
            connection.createArrayOf("text", scopes.toArray()),
            to,
            to,
            from,
            period,
            basis,
            period,
            basis,
            from,
            to,
            from,
            to,
            period,
            basis,
            period,
            from,
            to,
            connection.createArrayOf(
                    "text", due.stream().map(SubmissionsView.Deadline::level).toArray()),
            connection.createArrayOf(
                    "date", due.stream().map(SubmissionsView.Deadline::due).toArray()),
            LocalDate.now(clock),
            part.after() == null ? "" : part.after(),
            standing,
            standing,
            part.limit() + 1
        }) {
            query.setObject(++bound, value);
        }
    }

    private static SubmissionsView.Submission submission(ResultSet row) throws SQLException {
        long lateByDays = row.getLong("late_by");
        return new SubmissionsView.Submission(
                row.getString("unit"),
                row.getString("name"),
                row.getString("level"),
                row.getObject("until", LocalDate.class),
                row.getString("state"),
                row.getObject("deadline", LocalDate.class),
                lateByDays > 0,
                lateByDays,
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                instant(row, "submitted_at"),
                instant(row, "first_submitted_at"));
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
}
