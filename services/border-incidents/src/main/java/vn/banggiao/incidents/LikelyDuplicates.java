package vn.banggiao.incidents;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Scopes;

/**
 * Finds pairs of incidents that may be one event: of the same kind, in units near each other, on days close to each other, with no
 * country or count of people that speaks against it. Both stand (neither withdrawn nor joined), both lie within the caller's scope,
 * and nobody decided that they are two events.
 */
@ApplicationScoped
class LikelyDuplicates {
    /**
     * Units near each other are one range of codes, so that the index incident_likeness gives an incident's candidates and nothing
     * else; the units above are asked for by name. A pair of which both sides fit the caller's filter is met twice and kept once.
     */
    private static final String PAIRS = """
            with asked as (
                select ?::int as days, ?::text as neighbourhood, ?::numeric as people_tolerance, ?::real as text_likeness,
                       ?::text[] as scopes, ?::text as unit, ?::date as first_day, ?::date as last_day, ?::uuid as incident
            ), pair as (
                select case when a.sequence < b.sequence then a.id else b.id end as first_id,
                       case when a.sequence < b.sequence then b.id else a.id end as second_id,
                       greatest(a.occurred_on, b.occurred_on) as day,
                       array_remove(array[
                           case when a.occurred_on = b.occurred_on then 'same-day' else 'near-day' end,
                           near.unit,
                           case when a.country = b.country then 'same-country' end,
                           case when a.people = b.people then 'same-people' when b.people <> a.people then 'near-people' end,
                           case when substring(a.marker from '[0-9][0-9A-Za-z/.-]*') = substring(b.marker from '[0-9][0-9A-Za-z/.-]*')
                                then 'same-marker'
                                when similarity(unaccent(a.place), unaccent(b.place)) >= text_likeness
                                  or similarity(unaccent(a.border_section), unaccent(b.border_section)) >= text_likeness
                                then 'similar-place' end
                       ], null) as reasons
                from asked
                cross join incident a
                cross join lateral (
                    select split_part(a.unit, '.', 1) as province, split_part(a.unit, '.', 1) || '.' || split_part(a.unit, '.', 2) as district,
                           case neighbourhood
                               when 'UNIT' then a.unit
                               when 'PARENT' then regexp_replace(a.unit, '[.][^.]*$', '')
                               else split_part(a.unit, '.', 1)
                           end as root
                ) around
                cross join lateral (
                    select *
                    from incident b
                    where b.kind = a.kind and b.occurred_on between a.occurred_on - days and a.occurred_on + days
                      and b.unit collate "C" >= root and b.unit collate "C" < root || '/'
                      and b.withdrawn_at is null and b.duplicate_of is null
                    union all
                    select *
                    from incident b
                    where b.kind = a.kind and b.occurred_on between a.occurred_on - days and a.occurred_on + days
                      and b.unit collate "C" = any (array[province, district]) and b.unit collate "C" < root
                      and b.withdrawn_at is null and b.duplicate_of is null
                ) b
                cross join lateral (
                    select case
                        when a.unit = b.unit then 'same-unit'
                        when starts_with(a.unit, b.unit || '.') or starts_with(b.unit, a.unit || '.') then 'unit-within'
                        when neighbourhood = 'PROVINCE' or neighbourhood = 'PARENT' and regexp_replace(b.unit, '[.][^.]*$', '') = root
                        then 'neighbouring-unit' end as unit
                ) near
                where a.withdrawn_at is null and a.duplicate_of is null and a.id <> b.id
                  and near.unit is not null
                  and (a.country = b.country) is not false
                  and (abs(a.people - b.people) <= greatest(1, people_tolerance * greatest(a.people, b.people))) is not false
                  and a.unit || '.' like any (scopes) and b.unit || '.' like any (scopes)
                  and not exists (
                          select from duplicate_dismissal d
                          where d.lower_id = least(a.id, b.id) and d.higher_id = greatest(a.id, b.id))
                  and %s
            ), scored as materialized (
                select pair.*, (select sum(points)::int
                                from unnest(?::text[], ?::int[]) as likeness (code, points)
                                where code = any (reasons)) as score
                from pair
            )
            select first_id, second_id, score, day, reasons
            from scored
            where score >= ? and (score, day, first_id, second_id) < (?, ?, ?, ?)
            order by score desc, day desc, first_id desc, second_id desc
            limit ?
            """;

    private static final String IN_WINDOW = PAIRS.formatted("""
            a.occurred_on between first_day and last_day and a.unit || '.' like asked.unit
                  and (a.sequence < b.sequence
                       or not (b.occurred_on between first_day and last_day and b.unit || '.' like asked.unit))""");
    private static final String OF_ONE = PAIRS.formatted("a.id = asked.incident");

    private final AgroalDataSource database;
    private final DuplicateSettings settings;
    private final Caller caller;

    LikelyDuplicates(AgroalDataSource database, DuplicateSettings settings, Caller caller) {
        this.database = database;
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * Pairs of which at least one side is of the unit or below it, on one of the days; each filter may be null.
     *
     * @param limit how many at most
     */
    List<LikelyPair> inWindow(String unit, LocalDate from, LocalDate to, LikelyPair after, int limit) {
        return pairs(IN_WINDOW, null, unit, from, to, after, limit);
    }

    /** The pairs of one incident. */
    List<LikelyPair> of(UUID incident, LikelyPair after, int limit) {
        return pairs(OF_ONE, incident, null, null, null, after, limit);
    }

    private List<LikelyPair> pairs(
            String sql, UUID incident, String unit, LocalDate from, LocalDate to, LikelyPair after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            Object[] values = {
                settings.days(),
                settings.neighbourhood().name(),
                settings.peopleTolerance(),
                settings.textLikeness(),
                texts(connection, caller.scopes().stream().map(LikelyDuplicates::under)),
                under(unit == null ? Scopes.EVERYWHERE : unit),
                from == null ? LocalDate.of(1, 1, 1) : from,
                to == null ? LocalDate.of(9999, 12, 31) : to,
                incident,
                texts(connection, Stream.of(Likeness.values()).map(Likeness::code)),
                connection.createArrayOf(
                        "int4",
                        Stream.of(Likeness.values()).map(each -> each.points).toArray()),
                settings.leastScore(),
                after.score(),
                after.day(),
                after.first(),
                after.second(),
                limit
            };
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            return pairs(query.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("likely duplicates cannot be read", e);
        }
    }

    /** A pattern of the code and all below it, each with a dot after it. */
    private static String under(String code) {
        return code.equals(Scopes.EVERYWHERE) ? "%" : Scopes.below(code);
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<LikelyPair> pairs(ResultSet row) throws SQLException {
        List<LikelyPair> pairs = new ArrayList<>();
        while (row.next()) {
            String[] reasons = (String[]) row.getArray("reasons").getArray();
            pairs.add(new LikelyPair(
                    row.getObject("first_id", UUID.class),
                    row.getObject("second_id", UUID.class),
                    row.getInt("score"),
                    row.getObject("day", LocalDate.class),
                    Stream.of(reasons).map(Likeness::of).toList()));
        }
        return pairs;
    }
}
