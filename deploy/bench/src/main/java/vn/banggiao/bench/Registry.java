package vn.banggiao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** What a part asks of the running registry before and between its measurements. */
public final class Registry {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_MILLIS = 20;

    private final LocalStack stack;
    private final String token;

    public Registry(LocalStack stack) {
        this.stack = stack;
        this.token = stack.issuer().token("system", "*");
    }

    /** Of another system, which may act everywhere. */
    public String token() {
        return token;
    }

    public RegistryClient client() {
        return new RegistryClient(stack.addresses(), token, "en");
    }

    /** @param lines {@code code,name,level,parent,valid_from,valid_to} each */
    public void importUnits(Iterable<String> lines) {
        String csv = "code,name,level,parent,valid_from,valid_to\n" + String.join("\n", lines) + "\n";
        Answer answer =
                client().send(Service.REPORTING, "POST", "/api/v1/units/import?kind=units", RegistryClient.CSV, csv);
        JsonNode problems = answer.json().path("problems");
        if (!answer.good() || !problems.isEmpty()) {
            throw new IllegalStateException("units were refused: " + answer.body());
        }
    }

    /** As the owner of the service's tables. */
    public Connection database(Service service) throws SQLException {
        return database(service.database());
    }

    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(name),
                stack.postgres().user(),
                stack.postgres().password());
    }

    /** One number from the service's database. */
    public long count(Service service, String sql) throws SQLException {
        try (Connection connection = database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until the query gives the number. */
    public void await(Service service, String sql, long expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long seen;
        while ((seen = count(service, sql)) != expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s: %d instead of %d after %d s".formatted(sql, seen, expected, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Waits until the service has sent all its events and sealed its audit trail, so that nothing is left for what comes next. */
    public void awaitQuiet(Service service) throws Exception {
        await(service, "select (select count(*) from outbox) + (select count(*) from audit_unsealed)", 0);
    }
}
