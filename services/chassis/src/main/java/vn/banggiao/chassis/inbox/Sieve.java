package vn.banggiao.chassis.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Does for many items in one transaction what can be done, and names those for which it cannot be: one that the database will never
 * take must not hold up thousands of others for ever. All at once where nothing is wrong; otherwise by halves, down to the item.
 */
public final class Sieve {
    private static final List<String> OF_THE_CONTENT = List.of("22", "54");
    private static final List<String> NOT_NULL_AND_CHECK = List.of("23502", "23514");

    private Sieve() {}

    /** What is done with items together. */
    @FunctionalInterface
    public interface Step<T> {
        void apply(List<T> items) throws SQLException;
    }

    /** Hears of an item that was left out, with nothing of it done. */
    @FunctionalInterface
    public interface Rejection<T> {
        void of(T item, Exception why);
    }

    /**
     * @param connection in a transaction, which the caller ends
     * @throws SQLException where no item is to blame (the connection, a deadlock, another writer): then nothing may be committed
     */
    public static <T> void sift(Connection connection, List<T> items, Step<T> step, Rejection<T> rejected)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        Exception why = attempt(connection, items, step);
        if (why == null) {
            return;
        }
        if (items.size() == 1) {
            rejected.of(items.get(0), why);
            return;
        }
        int half = items.size() / 2;
        sift(connection, items.subList(0, half), step, rejected);
        sift(connection, items.subList(half, items.size()), step, rejected);
    }

    /** What is wrong with one of the items; null where nothing is. */
    private static <T> Exception attempt(Connection connection, List<T> items, Step<T> step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("savepoint sieve");
            Exception why = null;
            try {
                step.apply(items);
            } catch (SQLException e) {
                if (!isOfTheContent(e)) {
                    throw e;
                }
                why = e;
            } catch (RuntimeException e) {
                why = e;
            }
            if (why != null) {
                statement.execute("rollback to savepoint sieve");
            }
            statement.execute("release savepoint sieve");
            return why;
        }
    }

    private static boolean isOfTheContent(SQLException e) {
        String state = e.getSQLState();
        return state != null && (OF_THE_CONTENT.contains(state.substring(0, 2)) || NOT_NULL_AND_CHECK.contains(state));
    }
}
