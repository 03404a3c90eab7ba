package vn.banggiao.reporting.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

/**
 * What officers stated, as it stands now ({@code asOf} null) or as it stood at an instant. Withdrawn statements are not among it. Two
 * statements of one thing are both given: which holds, or that they contradict each other, is for the report to say.
 *
 * <p>Who stated a figure for a period stated it for whatever days that period has: where a rule changes on which day a period that
 * is still open closes, its statements follow. A closed period has the same days for ever.
 */
@ApplicationScoped
public class Statements {
    private static final String VISIBLE =
            " changed_at <= ? and (superseded_at is null or superseded_at > ?) and withdrawn_at is null";
    /** A unit with everything below it is one range of codes: '/' is the character after '.'. */
    private static final String AT_OR_BELOW = " unit >= ? and unit < ? || '/' and";

    /** A period may have come to close on another day of the same month since its days were written down. */
    private static final String DRIFT = "case when period is null or own_window then 0 else 31 end";

    private static final String ABOUT =
            " (period = ? or from_day - " + DRIFT + " <= ? and to_day + " + DRIFT + " >= ?) and";
    private static final String IN_ORDER = " order by unit, indicator, dimensions, recorded_at, id";

    private static final String RETURNS =
            "select * from office_return_version where" + AT_OR_BELOW + ABOUT + VISIBLE + IN_ORDER;
    private static final String TARGETS =
            "select * from target_version where" + AT_OR_BELOW + ABOUT + VISIBLE + IN_ORDER;
    private static final String PROFILES = """
            select * from (
                select *, rank() over (partition by indicator, dimensions order by as_at desc) as place
                from profile_version where unit = ? and as_at <= ? and %s
            ) as profile where place = 1""".formatted(VISIBLE) + IN_ORDER;
    private static final String PROFILES_BELOW = """
            select * from (
                select *, rank() over (partition by unit, indicator, dimensions order by as_at desc) as place
                from profile_version where unit >= ? and unit < ? || '/' and as_at <= ? and %s
            ) as profile where place = 1""".formatted(VISIBLE) + IN_ORDER;
    private static final String DIRECTIVES = "select * from directive_version where" + AT_OR_BELOW
            + " applied_on between ? and ? and" + VISIBLE + " order by applied_on, number, unit, id";
    private static final String WINDOWS =
            "select * from figure_window_version where unit = ? and period = ? and basis = ? and" + VISIBLE
                    + " order by recorded_at, id";
    private static final String NARRATIVES =
            "select section, content from narrative_version where unit = ? and period = ? and content <> '' and"
                    + VISIBLE;
    private static final String LAST_NARRATIVE =
            "select period, content from narrative_version where unit = ? and section = ? and to_day < ? and content <> '' and"
                    + VISIBLE + " order by to_day desc, from_day desc limit 1";
    private static final String OUTLINE = "select * from outline_version where unit = ? and valid_from <= ? and"
            + VISIBLE + " order by valid_from desc limit 1";

    private static final String RETURNS_DURING = "select * from office_return_version where" + AT_OR_BELOW
            + " indicator = ? and (period = any (?) or from_day - " + DRIFT + " <= ? and to_day + " + DRIFT
            + " >= ?) and" + VISIBLE
            + IN_ORDER;
    private static final String PROFILES_UNTIL = "select * from profile_version where" + AT_OR_BELOW
            + " indicator = ? and as_at <= ? and" + VISIBLE + IN_ORDER;
    private static final String WINDOWS_DURING = "select * from figure_window_version where" + AT_OR_BELOW
            + " period = any (?) and basis = ? and" + VISIBLE + " order by recorded_at, id";

    private static final String VERSION = "select * from %s_version where id = ? and version = ?";

    private final AgroalDataSource database;
    private final Periods periods;

    Statements(AgroalDataSource database, Periods periods) {
        this.database = database;
        this.periods = periods;
    }

    /** Returns of the unit and of everything below it that were stated for the period, or cover a day of the window. */
    public List<StatedReturn> returnsFor(String unit, String period, Window window, Instant asOf) {
        return query(RETURNS, asOf, StatementRows::statedReturn, unit, unit, period, window.to(), window.from())
                .stream()
                .map(this::byNow)
                .filter(each -> period.equals(each.period()) || each.window().overlaps(window))
                .toList();
    }

    /** What {@link #returnsFor} gives for each of several periods, all days of which are in the window; of one indicator. */
    public List<StatedReturn> returnsDuring(
            String unit, String indicator, Collection<String> codes, Window window, Instant asOf) {
        return query(
                        RETURNS_DURING,
                        asOf,
                        StatementRows::statedReturn,
                        unit,
                        unit,
                        indicator,
                        codes.toArray(String[]::new),
                        window.to(),
                        window.from())
                .stream()
                .map(this::byNow)
                .filter(each -> each.period() != null && codes.contains(each.period())
                        || each.window().overlaps(window))
                .toList();
    }

    /** Targets of the unit and of everything below it for the period, or for a longer or shorter one that shares a day with it. */
    public List<StatedTarget> targetsFor(String unit, String period, Window window, Instant asOf) {
        return query(TARGETS, asOf, StatementRows::target, unit, unit, period, window.to(), window.from()).stream()
                .map(each -> each.in(StatedWindow.days(each.period(), each.basis(), false, each.window(), periods)))
                .filter(each -> period.equals(each.period()) || each.window().overlaps(window))
                .toList();
    }

    /**
     * What the unit itself is like on a day: for each indicator and dimensions the statements with the latest {@code asAt} up to
     * that day. There are several where that day was stated more than once.
     */
    public List<StatedProfile> profilesFor(String unit, LocalDate day, Instant asOf) {
        return query(PROFILES, asOf, StatementRows::profile, unit, day);
    }

    /** What {@link #profilesFor} gives, for the unit and everything below it. */
    public List<StatedProfile> profilesAtOrBelow(String unit, LocalDate day, Instant asOf) {
        return query(PROFILES_BELOW, asOf, StatementRows::profile, unit, unit, day);
    }

    /** All profiles of one indicator of the unit and of everything below it, up to a day. */
    public List<StatedProfile> profilesUntil(String unit, String indicator, LocalDate day, Instant asOf) {
        return query(PROFILES_UNTIL, asOf, StatementRows::profile, unit, unit, indicator, day);
    }

    /** Directives that the unit or one below it put into effect in the window, by that day. */
    public List<AppliedDirective> directives(String unit, Window window, Instant asOf) {
        return query(DIRECTIVES, asOf, StatementRows::directive, unit, unit, window.from(), window.to());
    }

    /** Windows of their own in the unit's report of the period, in the order in which they were first stated. */
    public List<GroupWindow> windowsFor(String unit, String period, Basis basis, Instant asOf) {
        return query(WINDOWS, asOf, StatementRows::window, unit, period, basis.code());
    }

    /** What {@link #windowsFor} gives for several periods, of the unit and of everything below it. */
    public List<GroupWindow> windowsDuring(String unit, Collection<String> periods, Basis basis, Instant asOf) {
        return query(
                WINDOWS_DURING, asOf, StatementRows::window, unit, unit, periods.toArray(String[]::new), basis.code());
    }

    /** The text of the report's sections, by section; those without text are not among them. */
    public Map<String, String> narratives(String unit, String period, Instant asOf) {
        Map<String, String> texts = new LinkedHashMap<>();
        query(NARRATIVES, asOf, row -> texts.put(row.getString(1), row.getString(2)), unit, period);
        return texts;
    }

    /** The outline that holds for a report that ends on the day; empty where the unit has set none and the usual sections hold. */
    public Optional<StatedOutline> outline(String unit, LocalDate day, Instant asOf) {
        return query(OUTLINE, asOf, StatementRows::outline, unit, day).stream().findFirst();
    }

    /** The section's text in the unit's latest report that ends before the day. */
    Optional<NarrativeView.CarriedOver> lastNarrative(String unit, String section, LocalDate before) {
        return query(
                        LAST_NARRATIVE,
                        null,
                        row -> new NarrativeView.CarriedOver(row.getString(1), row.getString(2)),
                        unit,
                        section,
                        before)
                .stream()
                .findFirst();
    }

    /** A return as it was at one of its versions, also after it was withdrawn. */
    public Optional<StatedReturn> returnAt(UUID id, int version) {
        return version("office_return", StatementRows::statedReturn, id, version)
                .map(this::byNow);
    }

    /** A target as it was at one of its versions, also after it was withdrawn. */
    public Optional<StatedTarget> targetAt(UUID id, int version) {
        return version("target", StatementRows::target, id, version);
    }

    /** A profile figure as it was at one of its versions, also after it was withdrawn. */
    public Optional<StatedProfile> profileAt(UUID id, int version) {
        return version("profile", StatementRows::profile, id, version);
    }

    private StatedReturn byNow(StatedReturn each) {
        return each.in(StatedWindow.days(each.period(), each.basis(), each.ownWindow(), each.window(), periods));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> version(String table, Reader<T> reader, UUID id, int version) {
        return read(VERSION.formatted(table), reader, id, version).stream().findFirst();
    }

    /** The values come first in each query, then twice the instant. */
    private <T> List<T> query(String sql, Instant asOf, Reader<T> reader, Object... values) {
        OffsetDateTime at = AsOf.timestamp(asOf);
        Object[] bound = Arrays.copyOf(values, values.length + 2);
        bound[values.length] = at;
        bound[values.length + 1] = at;
        return read(sql, reader, bound);
    }

    private <T> List<T> read(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the statements cannot be read", e);
        }
    }
}
