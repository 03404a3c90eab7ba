package vn.banggiao.bench.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Registry;
import vn.banggiao.local.LocalStack;

/**
 * Debezium's JDBC sink in Kafka Connect, tuned: one {@code unnest} upsert for each batch of 2,000, two tasks, doubles taken out of a batch
 * by its reduction buffer. It writes a row a version, and keeps no totals.
 */
final class Sink {
    private static final String DATABASE = "sink";
    private static final String NAME = "handover-sink";
    private static final String TABLE = """
            create table handover (
                record uuid, version int, withdrawn boolean not null, recorded_at bigint not null, unit text not null,
                indicator text not null, country text not null, qualifier text not null, day int not null, amount int not null,
                primary key (record, version))""";

    private final LocalStack stack;
    private final Registry registry;
    private final Log log;
    private int runs;

    Sink(LocalStack stack, Registry registry, Log log) {
        this.stack = stack;
        this.registry = registry;
        this.log = log;
    }

    double rate(Occasion occasion, long events, long versions) throws Exception {
        String name = NAME + ++runs;
        registry.execute("postgres", "drop database if exists " + DATABASE);
        registry.execute("postgres", "create database " + DATABASE);
        registry.execute(DATABASE, TABLE);
        Path folder = Occasion.emptied(occasion.work().resolve("sink"));
        try (Peer connect =
                Peer.start(folder, "org.apache.kafka.connect.cli.ConnectStandalone", settings(folder, name))) {
            double rate = Watch.rate(events, 250, () -> {
                connect.requireAlive();
                return log.reached("connect-" + name);
            });
            requireWhole(versions);
            return rate;
        }
    }

    private void requireWhole(long versions) throws SQLException {
        try (var connection = registry.database(DATABASE);
                var row = connection.createStatement().executeQuery("select count(*) from handover")) {
            row.next();
            if (row.getLong(1) != versions) {
                throw new IllegalStateException(
                        "the sink has %d rows instead of %d".formatted(row.getLong(1), versions));
            }
        }
    }

    private List<String> settings(Path folder, String name) throws IOException {
        Path worker = Files.writeString(folder.resolve("worker.properties"), """
                bootstrap.servers=%s
                listeners=http://127.0.0.1:0
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=vn.banggiao.bench.peers.HandoverConverter
                offset.storage.file.filename=%s
                offset.flush.interval.ms=250
                plugin.discovery=only_scan
                connector.client.config.override.policy=All
                """.formatted(
                        stack.kafka().bootstrapServers(), folder.resolve("offsets")));
        Path connector = Files.writeString(folder.resolve("sink.properties"), """
                name=%s
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                tasks.max=2
                topics=%s
                connection.url=%s
                connection.username=%s
                connection.password=%s
                collection.name.format=handover
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=record,version
                schema.evolution=none
                batch.size=2000
                use.reduction.buffer=true
                dialect.postgres.unnest.insert.enabled=true
                consumer.override.max.poll.records=2000
                consumer.override.max.partition.fetch.bytes=4194304
                """.formatted(
                        name,
                        Log.TOPIC,
                        stack.postgres().jdbcUrl(DATABASE),
                        stack.postgres().user(),
                        stack.postgres().password()));
        return List.of(worker.toString(), connector.toString());
    }
}
