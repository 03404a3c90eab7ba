package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.postgresql.PGConnection;

/**
 * Binds the parameters of a statement in their order; rows column by column, each as one PostgreSQL array for {@code unnest}, so
 * that a batch is one round trip however many rows it has.
 */
public final class Columns<R> {
    private final PreparedStatement statement;
    private final Collection<R> rows;
    private int bound;

    private Columns(PreparedStatement statement, Collection<R> rows, int bound) {
        this.statement = statement;
        this.rows = rows;
        this.bound = bound;
    }

    static <R> Columns<R> of(PreparedStatement statement, Collection<R> rows) {
        return new Columns<>(statement, rows, 0);
    }

    /** The next parameter is a column; its values are written as their {@code toString}. */
    Columns<R> bind(String type, Function<R, ?> column) throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(++bound, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** The next parameter is a column of {@code int4}, sent as it is and not as text. */
    Columns<R> bindInts(ToIntFunction<R> column) throws SQLException {
        int[] values = rows.stream().mapToInt(column).toArray();
        PGConnection connection = statement.getConnection().unwrap(PGConnection.class);
        statement.setArray(++bound, connection.createArrayOf("int4", values));
        return this;
    }

    /** The next parameters are the columns of other rows. */
    <S> Columns<S> then(Collection<S> others) {
        return new Columns<>(statement, others, bound);
    }

    /** The next parameters are these values. */
    public Columns<R> values(Object... values) throws SQLException {
        for (Object value : values) {
            statement.setObject(++bound, value);
        }
        return this;
    }
}
