package vn.banggiao.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox, at least once, and deletes it when every in-sync replica has acknowledged it.
 *
 * <p>It takes whatever is there, never "ids above the last one": commit order is not id order. Several relays may run on one
 * database; rows locked by one are skipped by the others. Consumers take the highest version, so order does not matter.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_500;
    /** Finds what another instance left behind, and tries again while Kafka is away. */
    private static final long LOOK_AGAIN_MILLIS = 500;

    /**
     * What comes alone leaves at once; of what comes in a stream, all of so long a time leaves together, as a way to the broker and the
     * commit cost the same for one event as for many.
     */
    private static final long GATHER_MILLIS = 25;

    /** After so many at once a flood is under way, of which more leave together: nobody waits for one event of thousands. */
    private static final int FLOOD = 100;

    private static final long GATHER_FLOOD_MILLIS = 100;

    /**
     * The deletion need not be on the disk before it goes on: where it is lost, with the database's memory, the broker had the events, and
     * gets them once more. The events themselves were committed with their records.
     */
    private static final String TAKE = """
            set local synchronous_commit = off;
            select id, topic, key, ce_id, ce_type, ce_subject, body, created_at
            from outbox order by id limit %d for update skip locked""".formatted(BATCH);

    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final String source;
    private final TopicSetup topics;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application,
            TopicSetup topics) {
        this.database = database;
        this.kafka = kafka;
        this.source = "/" + application;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
    }

    /** Says that there is something to send. */
    void wake() {
        work.release();
    }

    private void run() {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            while (running) {
                int together = 0;
                try {
                    topics.ensure();
                    while (running && (together = sendBatch(producer)) == BATCH) {
                        LOG.debug("more waits in the outbox");
                    }
                } catch (ExecutionException e) {
                    topics.doubt();
                    LOG.warnf("events wait in the outbox: %s", e.getMessage());
                } catch (SQLException e) {
                    LOG.warnf("events wait in the outbox: %s", e.getMessage());
                }
                long sent = System.nanoTime();
                if (running && work.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    gather(sent, together < FLOOD ? GATHER_MILLIS : GATHER_FLOOD_MILLIS);
                    work.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(long lastSent, long millis) throws InterruptedException {
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSent);
        if (running && since < millis) {
            TimeUnit.MILLISECONDS.sleep(millis - since);
        }
    }

    /** Sends what it can lock, in one transaction; what Kafka does not acknowledge stays. Returns how many were sent. */
    private int sendBatch(KafkaProducer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Long> ids = new ArrayList<>();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            try (PreparedStatement take = connection.prepareStatement(TAKE);
                    ResultSet rows = taken(take)) {
                while (rows.next() && !failedAtOnce(sent)) {
                    ids.add(rows.getLong(1));
                    sent.add(producer.send(event(rows)));
                }
            }
            // what was gathered here need not wait for more to come
            producer.flush();
            ExecutionException failure = null;
            List<Long> acknowledged = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                try {
                    sent.get(i).get();
                    acknowledged.add(ids.get(i));
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
            try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", acknowledged.toArray()));
                delete.executeUpdate();
            }
            connection.commit();
            if (failure != null) {
                throw failure;
            }
            return ids.size();
        }
    }

    private static ResultSet taken(PreparedStatement take) throws SQLException {
        take.execute();
        take.getMoreResults();
        return take.getResultSet();
    }

    /** A producer that knows no broker waits for one with each event, and the transaction would be open for all of them. */
    private static boolean failedAtOnce(List<Future<RecordMetadata>> sent) throws InterruptedException {
        if (sent.isEmpty() || !sent.get(sent.size() - 1).isDone()) {
            return false;
        }
        try {
            sent.get(sent.size() - 1).get();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private ProducerRecord<String, byte[]> event(ResultSet row) throws SQLException {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(row.getString(2), row.getString(3), row.getBytes(7));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.getString(4));
        header(event, "ce_source", source);
        header(event, "ce_subject", row.getString(6));
        header(
                event,
                "ce_time",
                row.getObject(8, OffsetDateTime.class).toInstant().toString());
        header(event, "content-type", "application/json");
        // what readers ask for, and they look from the end
        header(event, "ce_type", row.getString(5));
        return event;
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        // All that goes to one partition goes as one: a broker may write each such batch to the disk by itself.
        settings.put("batch.size", 256 * 1024);
        settings.put("enable.idempotence", true);
        settings.put("max.block.ms", 5_000);
        settings.put("request.timeout.ms", 5_000);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
