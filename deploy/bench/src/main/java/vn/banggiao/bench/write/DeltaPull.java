package vn.banggiao.bench.write;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Memory;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Turns;
import vn.banggiao.bench.Wire;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** Another system pulls all changes from the beginning, as lines, by one request. */
public final class DeltaPull implements Part {
    private static final int IN_ONE_TRANSACTION = 1_000;

    /** Versions as a POST keeps them, a thousand of them a transaction. */
    private static final String FILL = """
            do $$ begin
                for i in 1 .. %d loop
                    insert into record_history
                        (record, version, kind, request_hash, body, known_at, actor, unit, withdrawn)
                    select id, 1, 'incident', repeat('8', 64),
                        '{"id":"' || id || '","unit":"40.417","kind":"illegal-entry","occurredOn":"2024-05-20",'
                        '"place":"Bản Huồi Tụ","borderSection":"Mốc 405–407","marker":"405","country":"LA","people":2,'
                        '"qualifier":"exact","handlingForce":"Đồn biên phòng","handlingResult":"Lập biên bản, trao trả",'
                        '"summary":"Hai người sang tìm việc làm.","followUps":[],"corrections":[],'
                        '"versions":"/api/v1/incidents/' || id || '/versions","record":{"version":1,'
                        '"recordedAt":"2026-11-21T00:41:07.000123Z","recordedBy":"local-system",'
                        '"changedAt":"2026-11-21T00:41:07.000123Z"}}',
                        now(), 'local-system', '40.417', false
                    from (select uuidv7() as id from generate_series(1, %d)) made;
                    commit;
                end loop;
            end $$""";

    private static final String COPY =
            "copy record_history (xact, sequence, record, version, withdrawn, body) to stdout";

    @Override
    public String name() {
        return "delta";
    }

    @Override
    public String about() {
        return "all changes pulled as lines by one client; beside COPY TO STDOUT of the same columns";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        int versions = occasion.size(200_000, 1_000_000);
        try (LocalStack stack = occasion.start(Service.BORDER_INCIDENTS)) {
            Registry registry = new Registry(stack);
            String database = Service.BORDER_INCIDENTS.database();
            registry.execute(database, FILL.formatted(versions / IN_ONE_TRANSACTION, IN_ONE_TRANSACTION));
            registry.execute(database, "vacuum analyze record_history");
            URI address = stack.addresses().of(Service.BORDER_INCIDENTS);
            Turns.warmUp(occasion, () -> pull(address, registry.token(), versions));
            List<Comparison> comparisons = new ArrayList<>();
            List<Double> memory = Memory.during(occasion.pid(Service.BORDER_INCIDENTS), () -> {
                Map<String, Samples> rates = new Turns(occasion)
                        .add("pull", () -> pull(address, registry.token(), versions))
                        .add("copy", () -> copy(registry, versions))
                        .take();
                comparisons.add(new Comparison(
                        name(),
                        "delta pull of %,d records".formatted(versions),
                        "/s",
                        rates.get("pull"),
                        "COPY TO STDOUT of the same columns",
                        rates.get("copy"),
                        Goal.atLeastOfPeer(0.25),
                        ""));
            });
            comparisons.add(Memory.flat(name(), "memory while pulling", memory));
            return comparisons;
        }
    }

    private static double pull(URI address, String token, int versions) throws IOException {
        try (Wire wire = new Wire(address, token)) {
            Lines lines = new Lines();
            long start = System.nanoTime();
            int status = wire.get(Incidents.PATH + "?changedSince=start", "application/x-ndjson", lines);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (status != 200 || lines.number < versions) {
                throw new IllegalStateException("%d with %d lines".formatted(status, lines.number));
            }
            return versions / seconds;
        }
    }

    private static double copy(Registry registry, int versions) throws Exception {
        try (Connection connection = registry.database(Service.BORDER_INCIDENTS)) {
            Lines lines = new Lines();
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, lines);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (lines.number != versions) {
                throw new IllegalStateException(lines.number + " lines");
            }
            return versions / seconds;
        }
    }

    /** Counts lines and keeps nothing. */
    private static final class Lines extends OutputStream {
        private int number;

        @Override
        public void write(int one) {
            if (one == '\n') {
                number++;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    number++;
                }
            }
        }
    }
}
