package vn.banggiao.reporting.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.inbox.TopicFeed;

/**
 * Takes a batch of events into the ledger that is served, and what cannot be taken to the dead letters, in the same transaction. One
 * for each worker.
 */
final class EventProjector implements TopicFeed.Handler {
    private static final Logger LOG = Logger.getLogger(EventProjector.class);

    private final Intake intake;
    private final DeadLetters deadLetters;
    private final Counter projected;
    private final Counter unreadable;
    private final Timer delay;
    private final LiveGeneration generation = new LiveGeneration();

    EventProjector(Intake intake, DeadLetters deadLetters, MeterRegistry metrics) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.projected = Counter.builder("banggiao.projection.events")
                .description("events projected into the ledger")
                .register(metrics);
        this.unreadable = Counter.builder("banggiao.projection.dead.letters")
                .description("events that could not be read")
                .register(metrics);
        this.delay = Timer.builder("banggiao.projection.delay")
                .description("from Kafka's append to the ledger, of the last event of each portion")
                .register(metrics);
    }

    @Override
    public TopicFeed.Batch begin(Connection connection) throws SQLException {
        if (generation.changed(connection)) {
            intake.forgetNumbers();
        }
        Intake.Batch batch = intake.begin(connection);
        return new TopicFeed.Batch() {
            @Override
            public boolean take(List<ConsumerRecord<String, byte[]>> portion) throws SQLException {
                Optional<Intake.Outcome> outcome = batch.take(portion);
                if (outcome.isPresent()) {
                    deadLetters.add(connection, outcome.get().refused());
                    measure(outcome.get(), portion.get(portion.size() - 1));
                }
                return outcome.isPresent();
            }

            @Override
            public void end() throws SQLException {
                batch.end();
            }
        };
    }

    private void measure(Intake.Outcome outcome, ConsumerRecord<?, ?> last) {
        LOG.debugf(
                "%d events projected, %d could not be read",
                outcome.taken().size(), outcome.refused().size());
        projected.increment(outcome.taken().size());
        unreadable.increment(outcome.refused().size());
        long millis = Instant.now().toEpochMilli() - last.timestamp();
        delay.record(Math.min(millis, Duration.ofDays(1).toMillis()), TimeUnit.MILLISECONDS);
    }
}
