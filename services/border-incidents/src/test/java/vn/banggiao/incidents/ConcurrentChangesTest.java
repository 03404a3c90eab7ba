package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/**
 * Many writers whose commits take random times, and systems that pull meanwhile: no change is passed over. With an order by sequence
 * number alone this fails.
 */
@QuarkusTest
@WithTestResource(Backing.class)
class ConcurrentChangesTest {
    private static final String PATH = "/api/v1/incidents";
    private static final List<String> UNITS = List.of("11", "11.099", "11.099.03265", "40");
    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway migrations;

    @BeforeEach
    void makeCommitsSlow() throws SQLException {
        SampleUnits.load(database);
        execute("""
                create function slow_commit() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(random() * 0.03);
                    return null;
                end $$""");
        execute("""
                create constraint trigger slow_commit after insert on record_history
                deferrable initially deferred for each row execute function slow_commit()""");
    }

    @AfterEach
    void makeCommitsQuick() throws SQLException {
        execute("drop function slow_commit cascade");
    }

    @Test
    void passesNoChangeOver() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        List<Puller> pullers = List.of(new Puller(PATH, "*"), new Puller(PATH, "*"), new Puller(PATH, "11.099"));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + pullers.size());
        try {
            List<Future<?>> pulling = new ArrayList<>();
            for (int i = 0; i < pullers.size(); i++) {
                Puller puller = pullers.get(i);
                boolean lines = i == 0;
                pulling.add(threads.submit(() -> {
                    while (!written.get()) {
                        pull(puller, lines);
                    }
                }));
            }
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writing.add(threads.submit(() -> write(random)));
            }
            for (Future<?> each : writing) {
                each.get();
            }
            written.set(true);
            for (Future<?> each : pulling) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        awaitNothingOpen();
        for (Puller puller : pullers) {
            pull(puller, puller == pullers.get(0));
            Map<String, JsonNode> list = puller.list();
            assertEquals(Set.of(), passedOver(list, puller.copy));
            assertEquals(list, puller.copy);
        }
    }

    /** The records of which the copy has another version than the list, or none. */
    private static Set<String> passedOver(Map<String, JsonNode> list, Map<String, JsonNode> copy) {
        Set<String> stale = new TreeSet<>(list.keySet());
        stale.removeIf(id -> list.get(id).equals(copy.get(id)));
        return stale;
    }

    private static void pull(Puller puller, boolean lines) {
        if (lines) {
            puller.pullLines();
        } else {
            puller.pull(5);
        }
    }

    /** Records, moves between units, and withdraws. */
    private static void write(Random random) {
        record Own(UUID id, int version) {}
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < CHANGES_EACH; i++) {
            String unit = UNITS.get(random.nextInt(UNITS.size()));
            int what = random.nextInt(10);
            if (own.isEmpty() || what < 4) {
                UUID id = UUID.randomUUID();
                As.system().body(content(id, unit)).post(PATH).then().statusCode(201);
                own.add(new Own(id, 1));
                continue;
            }
            Own one = own.remove(random.nextInt(own.size()));
            var request = As.system().header("If-Match", "\"" + one.version + "\"");
            if (what < 9) {
                request.body(content(one.id, unit))
                        .put(PATH + "/" + one.id)
                        .then()
                        .statusCode(200);
                own.add(new Own(one.id, one.version + 1));
            } else {
                request.body(Map.of("reason", "Ghi nhầm"))
                        .delete(PATH + "/" + one.id)
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static Map<String, Object> content(UUID id, String unit) {
        return Map.of("id", id, "unit", unit, "kind", "smuggling", "occurredOn", "2020-03-04");
    }

    /** Until whatever was written is before every transaction that is open (the relay's are short). */
    private void awaitNothingOpen() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (Connection connection = database.getConnection();
                    var row = connection.createStatement().executeQuery("""
                            select count(*) from record_history
                            where xact >= pg_snapshot_xmin(pg_current_snapshot())""")) {
                row.next();
                return row.getInt(1) == 0;
            }
        });
    }

    /** As the owner of the tables. */
    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        migrations.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
