package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;

class CopiedRowsTest {
    private static final String COLUMNS = "id, small, number, truth, day, at, words, amount";
    private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000ff");

    private Connection connection;

    @BeforeEach
    void table() throws SQLException {
        connection = ReportingDatabase.dataSource().getConnection();
        connection.setAutoCommit(false);
        execute("""
                CREATE TEMP TABLE copied (
                    id uuid PRIMARY KEY, small smallint, number int, truth boolean, day date, at timestamptz, words text, amount numeric
                ) ON COMMIT DROP""");
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void writesEveryTypeAsPostgresReadsIt() throws SQLException {
        CopiedRows rows = new CopiedRows(connection, "copied", COLUMNS);
        rows.row()
                .uuid(ID)
                .smallint(-7)
                .integer(2_000_000_000)
                .bool(true)
                .date(LocalDate.of(1899, 2, 28))
                .timestamp(Instant.parse("1999-12-31T23:59:59.123456500Z"))
                .text("Bản Huồi Tụ; 30 %")
                .numeric(new BigDecimal("-150796.0307"));
        rows.end();
        assertEquals(
                "0198f3a0-0000-7000-8000-0000000000ff|-7|2000000000|true|1899-02-28|1999-12-31 23:59:59.123457"
                        + "|Bản Huồi Tụ; 30 %|-150796.0307",
                only(
                        "SELECT concat_ws('|', id, small, number, truth::text, day, at AT TIME ZONE 'UTC', words, amount) FROM copied"));
    }

    @Test
    void writesWhatIsNotThereAsNull() throws SQLException {
        CopiedRows rows = new CopiedRows(connection, "copied", "id, day, at");
        rows.row().uuid(ID).date(null).timestamp(null);
        rows.end();
        assertEquals("1", only("SELECT count(*) FROM copied WHERE day IS NULL AND at IS NULL"));
    }

    @Test
    void writesWhatFillsManyPieces() throws SQLException {
        CopiedRows rows = new CopiedRows(connection, "copied", "id, amount");
        for (int i = 0; i < 5_000; i++) {
            rows.row().uuid(new UUID(i, i)).numeric(new BigDecimal("12345678901234567890.0123456789"));
        }
        rows.end();
        assertEquals("61728394506172839450061.7283945", only("SELECT trim_scale(sum(amount)) FROM copied"));
    }

    @Test
    void sendsNothingWhereThereIsNothing() throws SQLException {
        new CopiedRows(connection, "no_such_table", "id").end();
        assertEquals("0", only("SELECT count(*) FROM copied"));
    }

    @Test
    void writesAValueThatIsLongerThanAPiece() throws SQLException {
        CopiedRows rows = new CopiedRows(connection, "copied", "id, words, small");
        rows.row().uuid(ID).text("ộ".repeat(50_000)).smallint(1);
        rows.end();
        assertEquals("50000", only("SELECT char_length(words) FROM copied WHERE small = 1"));
    }

    @Test
    void writesNothingThatIsNotEnded() throws SQLException {
        try (CopiedRows rows = new CopiedRows(connection, "copied", "id")) {
            execute("SAVEPOINT before");
            rows.row().uuid(ID);
            rows.flush();
        }
        execute("ROLLBACK TO before");
        assertEquals("0", only("SELECT count(*) FROM copied"));
    }

    @Test
    void failsWhereARowIsThereAlready() throws SQLException {
        CopiedRows rows = new CopiedRows(connection, "copied", "id");
        rows.row().uuid(ID);
        rows.row().uuid(ID);
        SQLException failure = assertThrows(SQLException.class, rows::end);
        assertTrue(failure.getSQLState().startsWith("23"), failure.getSQLState());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String only(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
