package vn.banggiao.reporting.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.ledger.DeadLetters.DeadLetter;

/**
 * Reads a batch of events and projects it into the ledger that is served; what cannot be read goes to the dead letters first. One
 * for each worker.
 */
final class EventProjector implements TopicFeed.Handler {
    private static final Logger LOG = Logger.getLogger(EventProjector.class);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final Counter projected;
    private final Counter unreadable;
    private final Timer delay;
    private final LiveGeneration generation = new LiveGeneration();

    EventProjector(Projection projection, DeadLetters deadLetters, MeterRegistry metrics) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.projected = Counter.builder("banggiao.projection.events")
                .description("events projected into the ledger")
                .register(metrics);
        this.unreadable = Counter.builder("banggiao.projection.dead.letters")
                .description("events that could not be read")
                .register(metrics);
        this.delay = Timer.builder("banggiao.projection.delay")
                .description("from Kafka's append to the ledger, of the last event of each batch")
                .register(metrics);
    }

    @Override
    public void handle(Connection connection, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        List<Arrival> arrivals = new ArrayList<>(batch.size());
        List<DeadLetter> dead = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : batch) {
            try {
                arrivals.add(EventReader.read(event));
            } catch (RuntimeException unreadableEvent) {
                dead.add(DeadLetter.of(event, unreadableEvent));
            }
        }
        deadLetters.send(dead);
        if (generation.changed(connection)) {
            projection.forgetNumbers();
        }
        projection.apply(connection, arrivals);
        LOG.debugf("%d events projected, %d could not be read", arrivals.size(), dead.size());
        projected.increment(arrivals.size());
        unreadable.increment(dead.size());
        Instant last = Instant.ofEpochMilli(batch.get(batch.size() - 1).timestamp());
        delay.record(Duration.between(last, Instant.now()));
    }
}
