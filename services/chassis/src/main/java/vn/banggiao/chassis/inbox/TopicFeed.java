package vn.banggiao.chassis.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads topics in batches, each in one database transaction together with the offsets that it reaches: what a batch does is done
 * once, however often the process dies. A batch that fails is rolled back and read again; Kafka or the database may be away for
 * as long as they like. Topics need not exist yet.
 *
 * <p>A batch is what has been waiting, up to a most, in portions that are handed over as they are read: of thousands of messages only some
 * are in memory at a time. It ends with the first portion that is not large, so that a stream is never kept waiting.
 *
 * <p>Every commit waits for the disk: the consumer goes on from where it is, so it would pass over what a crash of the database took back.
 */
public class TopicFeed implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Small enough to be forgotten before the garbage collector looks twice, and large enough for a handler's few statements. */
    private static final int PORTION = 1_000;

    private static final long WAIT_AFTER_FAILURE_MILLIS = 500;
    /**
     * How long Kafka keeps the place of a process that was killed; whoever starts in its stead reads nothing before. Kafka's own 45
     * seconds spare a group a change of readers, which costs this one two look-ups.
     */
    private static final int SESSION_MILLIS = 10_000;

    /** What is done with messages. */
    @FunctionalInterface
    public interface Handler {
        /** @param connection in the batch's transaction; the feed commits it */
        Batch begin(Connection connection) throws SQLException;
    }

    /**
     * What is done with those of one transaction. One that can never be handled must be set aside by it, or it comes again and again.
     * Whatever it throws has all of them rolled back and handed in again.
     */
    public interface Batch {
        /**
         * Takes another portion.
         *
         * @return false when it cannot be in one transaction with those before it, and nothing was done with it: it comes first in the
         *     next batch, where it has to be taken
         */
        boolean take(List<ConsumerRecord<String, byte[]>> portion) throws SQLException;

        /** There are no more; the commit follows. */
        void end() throws SQLException;
    }

    /** Handles a portion where none has anything to do with the others. */
    @FunctionalInterface
    public interface Step {
        void take(Connection connection, List<ConsumerRecord<String, byte[]>> portion) throws SQLException;
    }

    /** A handler that has nothing to do at the end of a batch. */
    public static Handler each(Step step) {
        return connection -> new Batch() {
            @Override
            public boolean take(List<ConsumerRecord<String, byte[]>> portion) throws SQLException {
                step.take(connection, portion);
                return true;
            }

            @Override
            public void end() {
                // each portion is whole
            }
        };
    }

    private final DataSource database;
    private final Map<String, Object> settings;
    private final String name;
    private final Collection<String> topics;
    private final int most;
    private final Handler handler;
    private final FeedOffsets offsets;
    private final LogIds logs;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean healthy;
    private Thread thread;

    /**
     * @param name of the consumer group and of the stored offsets
     * @param most records in a batch; the last portion may bring it above
     */
    public TopicFeed(
            DataSource database,
            Map<String, Object> kafka,
            String name,
            Collection<String> topics,
            int most,
            Handler handler) {
        this.database = database;
        this.settings = settings(kafka, name, Math.min(most, PORTION));
        this.name = name;
        this.topics = List.copyOf(topics);
        this.most = most;
        this.handler = handler;
        this.offsets = new FeedOffsets(name);
        this.logs = new LogIds(kafka);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String group, int portion) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("session.timeout.ms", SESSION_MILLIS);
        settings.put("max.poll.records", portion);
        settings.put("max.partition.fetch.bytes", 2 << 20);
        settings.put("metadata.max.age.ms", 2_000);
        settings.put("allow.auto.create.topics", false);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return settings;
    }

    public void start() {
        thread = new Thread(this::run, "feed-" + name);
        thread.start();
    }

    /** Whether the last round went well, and there is a broker at all. */
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void close() {
        stop.countDown();
        KafkaConsumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                try (KafkaConsumer<String, byte[]> opened =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                    consumer = opened;
                    opened.subscribe(topics, new Resume(opened));
                    ConsumerRecords<String, byte[]> waiting = ConsumerRecords.empty();
                    while (stop.getCount() > 0) {
                        waiting = round(opened, waiting);
                    }
                } catch (WakeupException e) {
                    LOG.debugf("feed %s stops", name);
                } catch (SQLException | RuntimeException e) {
                    healthy = false;
                    LOG.warnf("feed %s begins again from its stored offsets: %s", name, e);
                    stop.await(WAIT_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One batch, of what is left from the one before and of what has come since; answers what is left. */
    private ConsumerRecords<String, byte[]> round(
            KafkaConsumer<String, byte[]> from, ConsumerRecords<String, byte[]> left) throws SQLException {
        ConsumerRecords<String, byte[]> polled = left.isEmpty() ? from.poll(POLL) : left;
        if (polled.isEmpty()) {
            healthy = connected(from);
            return polled;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Batch batch = handler.begin(connection);
                int taken = 0;
                while (!polled.isEmpty() && batch.take(portion(polled))) {
                    offsets.store(connection, polled);
                    taken += polled.count();
                    polled = taken < most && isMuch(polled) ? from.poll(Duration.ZERO) : ConsumerRecords.empty();
                }
                if (taken == 0) {
                    throw new IllegalStateException("feed %s took nothing".formatted(name));
                }
                batch.end();
                connection.commit();
                healthy = true;
                return polled;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Where less has come, whoever sent it waits for nothing but this commit; and some more always comes meanwhile. */
    private static boolean isMuch(ConsumerRecords<?, ?> polled) {
        return polled.count() >= PORTION / 2;
    }

    private static List<ConsumerRecord<String, byte[]>> portion(ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> portion = new ArrayList<>(polled.count());
        polled.forEach(portion::add);
        return portion;
    }

    /** A poll that finds the broker away is as empty as one that finds nothing new. */
    private static boolean connected(KafkaConsumer<?, ?> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    /** On every assignment, goes on from the offsets in the database. */
    private final class Resume implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> assigned;

        Resume(KafkaConsumer<String, byte[]> assigned) {
            this.assigned = assigned;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // offsets are committed with each batch: what one has in hand comes again to whoever has the partition now,
            // and is done once
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) {
                return;
            }
            Map<TopicPartition, Long> ends = assigned.endOffsets(partitions);
            Map<String, String> ids = logs.of(partitions);
            try (Connection connection = database.getConnection()) {
                offsets.read(connection, ends, ids).forEach(assigned::seek);
            } catch (SQLException e) {
                throw new KafkaException("the stored offsets cannot be read", e);
            }
        }
    }
}
