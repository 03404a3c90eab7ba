package vn.banggiao.reporting.ledger;

/**
 * Which counts of a census stand. Each unit's latest count replaces those before it, whatever their dimensions. The count of a unit
 * that was dissolved stands until a unit into which it went has counted for itself; from then on its people are among that
 * unit's, and nobody is counted twice.
 */
final class Census {
    private static final String STANDING = """
            WITH RECURSIVE latest AS (
                SELECT *
                FROM (SELECT *, max(day) OVER (PARTITION BY {among}unit, indicator) AS latest_day FROM (%s) AS row) AS row
                WHERE day = latest_day
            ), heir (unit, heir, since) AS (
                SELECT from_code, to_code, on_day
                FROM unit_successor
                WHERE from_code IN (SELECT unit FROM latest)
                UNION
                SELECT heir.unit, onward.to_code, onward.on_day
                FROM heir
                JOIN unit_successor onward ON onward.from_code = heir.heir AND onward.on_day > heir.since
            )
            SELECT *
            FROM latest
            WHERE NOT EXISTS (
                SELECT
                FROM heir
                JOIN latest AS own ON own.unit = heir.heir AND own.indicator = latest.indicator{same}
                WHERE heir.unit = latest.unit AND latest.day < heir.since AND own.day >= heir.since
            )
            """;

    private static final String OF_ONE = STANDING.replace("{among}", "").replace("{same}", "");
    private static final String OF_MANY = STANDING.replace("{among}", "among, place, ")
            .replace("{same}", " AND own.among = latest.among AND own.place = latest.place");

    private Census() {}

    /** @param rows query of counts up to the day asked for, with columns unit, indicator and day among others */
    static String standing(String rows) {
        return OF_ONE.formatted(rows);
    }

    /** The same for many questions at once: counts are compared only with those of the same {@code among} and {@code place}. */
    static String standingAmong(String rows) {
        return OF_MANY.formatted(rows);
    }
}
