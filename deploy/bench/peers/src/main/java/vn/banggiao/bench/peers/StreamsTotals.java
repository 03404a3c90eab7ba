package vn.banggiao.bench.peers;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;

/**
 * Daily totals kept by Kafka Streams: a versioned table of records, grouped by unit, indicator, dimensions and day, with an adder and a
 * subtractor, all in RocksDB. Arguments: brokers, topic, folder of the state, number of events. Prints the seconds from the first
 * event to the last change of a total, and the sum of all totals.
 *
 * <p>Of the unit itself only: without those of the units above it, which ours have as well.
 */
public final class StreamsTotals {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private StreamsTotals() {}

    public static void main(String[] args) throws InterruptedException {
        long events = Long.parseLong(args[3]);
        AtomicLong read = new AtomicLong();
        AtomicLong began = new AtomicLong();
        AtomicLong changed = new AtomicLong();
        StreamsBuilder builder = new StreamsBuilder();
        Serde<Handover> json = new HandoverSerde();
        builder.stream(args[1], Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .mapValues(Handover::of)
                .peek((id, event) -> {
                    if (read.getAndIncrement() == 0) {
                        began.set(System.nanoTime());
                    }
                })
                .toTable(Materialized.<String, Handover>as(
                                Stores.persistentVersionedKeyValueStore("records", Duration.ofDays(365)))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(json))
                .filter((id, event) -> !event.withdrawn())
                .groupBy((id, event) -> KeyValue.pair(cell(event), (long) event.people()),
                        Grouped.with("cells", Serdes.String(), Serdes.Long()))
                .aggregate(
                        () -> 0L,
                        (cell, people, total) -> {
                            changed.set(System.nanoTime());
                            return total + people;
                        },
                        (cell, people, total) -> {
                            changed.set(System.nanoTime());
                            return total - people;
                        },
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("totals")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()));
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "streams-" + ProcessHandle.current().pid(),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, args[0],
                StreamsConfig.STATE_DIR_CONFIG, args[2],
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2,
                StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest",
                StreamsConfig.consumerPrefix("max.poll.records"), 5000,
                // the broker is not to sync what Streams writes for itself with each message
                StreamsConfig.topicPrefix(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG), Long.toString(Long.MAX_VALUE)));
        try (KafkaStreams streams = new KafkaStreams(builder.build(), settings)) {
            streams.start();
            while (read.get() < events || changed.get() == 0 || System.nanoTime() - changed.get() < IDLE_NANOS) {
                TimeUnit.MILLISECONDS.sleep(100);
                if (streams.state().hasStartedOrFinishedShuttingDown()) {
                    throw new IllegalStateException("Kafka Streams has stopped");
                }
            }
            long sum = 0;
            try (var totals = streams.store(
                            StoreQueryParameters.fromNameAndType("totals", QueryableStoreTypes.<String, Long>keyValueStore()))
                    .all()) {
                while (totals.hasNext()) {
                    sum += totals.next().value;
                }
            }
            System.out.printf("seconds %.3f%nsum %d%n", (changed.get() - began.get()) / 1e9, sum);
        }
    }

    private static String cell(Handover event) {
        return event.unit() + '|' + event.indicator() + '|' + event.country() + '|' + event.qualifier() + '|'
                + event.handedOverOn();
    }
}
