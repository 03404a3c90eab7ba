package vn.banggiao.chassis.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Tells a database that cannot answer just now, so that the same may be asked again later, from one that does not take what it is given. */
public final class Outage {
    /** No connection, shutting down, no room (on the disk, in memory, for one more connection), no lock in time, no answer in time. */
    private static final String AWAY = "08.*|57P.*|53.*|55P03|57014";

    private Outage() {}

    public static boolean isBehind(Throwable failed) {
        return isBehind(failed, new HashSet<>());
    }

    /** A commit that broke off has the database's own word not as its cause but beside it. */
    private static boolean isBehind(Throwable failed, Set<Throwable> seen) {
        if (failed == null || !seen.add(failed)) {
            return false;
        }
        if (failed instanceof SQLException sql
                && (sql.getSQLState() == null || sql.getSQLState().matches(AWAY))) {
            return true;
        }
        return isBehind(failed.getCause(), seen)
                || Arrays.stream(failed.getSuppressed()).anyMatch(beside -> isBehind(beside, seen));
    }
}
