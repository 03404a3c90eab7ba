package vn.banggiao.bench.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import vn.banggiao.bench.Registry;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** What the service has in its database of the log, and how fast it came there. */
final class Ledger {
    private static final String REACHED =
            "select coalesce(sum(next_offset), 0) from consumer_offset where feed = 'reporting'";
    private static final String PEOPLE = """
            select coalesce(sum(t.opened), 0) from total t join series s on s.id = t.series
            where s.unit like '%.%.%'""";
    private static final String PROVINCE = """
            select coalesce(sum(t.opened), 0) from total t join series s on s.id = t.series where s.unit = '40'""";
    private static final String COPIED = "bench_copied";

    private final LocalStack stack;
    private final Registry registry;

    Ledger(LocalStack stack, Registry registry) {
        this.stack = stack;
        this.registry = registry;
    }

    /** Empties the ledger, starts the service, and answers how many events a second it has projected. */
    double project(long events, Handovers handovers) throws Exception {
        registry.execute(Service.REPORTING.database(), "truncate series, ledger, total, consumer_offset");
        registry.execute(Service.REPORTING.database(), "checkpoint");
        double rate;
        try (Connection connection = registry.database(Service.REPORTING);
                var reached = connection.prepareStatement(REACHED)) {
            var starting = CompletableFuture.runAsync(() -> stack.restart(Service.REPORTING));
            rate = Watch.rate(events, 50, () -> {
                try (var row = reached.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
            starting.join();
        }
        stack.stop(Service.REPORTING);
        requireWhole(handovers);
        return rate;
    }

    /** Fails where the ledger is not what counting by hand gives. */
    void requireWhole(Handovers handovers) throws SQLException {
        require(
                "versions",
                registry.count(Service.REPORTING, "select count(*) from record_version"),
                handovers.versions());
        require("people", registry.count(Service.REPORTING, PEOPLE), handovers.people());
        require("people of the province", registry.count(Service.REPORTING, PROVINCE), handovers.people());
    }

    /** How many rows of the ledger a second COPY takes into a table of the same columns and primary key. */
    double copy() throws Exception {
        try (Connection connection = registry.database(Service.REPORTING)) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copies.copyOut("copy ledger to stdout", rows);
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists " + COPIED);
                statement.execute("create table %s (like ledger)".formatted(COPIED));
                statement.execute("alter table %s add primary key (record, version, line)".formatted(COPIED));
                statement.execute("checkpoint");
                long began = System.nanoTime();
                long copied = copies.copyIn(
                        "copy %s from stdin".formatted(COPIED), new ByteArrayInputStream(rows.toByteArray()));
                double rate = copied / ((System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
                statement.execute("drop table " + COPIED);
                return rate;
            }
        }
    }

    private static void require(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException("%d %s instead of %d".formatted(found, what, expected));
        }
    }
}
