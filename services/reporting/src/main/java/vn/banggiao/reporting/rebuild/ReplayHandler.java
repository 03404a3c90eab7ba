package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.deadletter.RereadLetters;
import vn.banggiao.reporting.ledger.Intake;

/**
 * Takes events of the log into the ledger again. What cannot be read is among the dead letters since it first came, so it is only
 * counted; what was discarded there is left out. One for each worker.
 */
final class ReplayHandler implements TopicFeed.Handler {
    private final Intake intake;
    private final RereadLetters letters;
    private final AtomicLong unreadable;

    ReplayHandler(Intake intake, RereadLetters letters, AtomicLong unreadable) {
        this.intake = intake;
        this.letters = letters;
        this.unreadable = unreadable;
    }

    @Override
    public TopicFeed.Batch begin(Connection connection) throws SQLException {
        Intake.Batch batch = intake.begin(connection);
        return new TopicFeed.Batch() {
            @Override
            public boolean take(List<ConsumerRecord<String, byte[]>> portion) throws SQLException {
                Optional<Intake.Outcome> outcome = batch.take(portion.stream()
                        .filter(event -> !letters.isDiscarded(event))
                        .toList());
                outcome.ifPresent(each -> {
                    each.taken().forEach(taken -> letters.taken(taken.event()));
                    unreadable.addAndGet(each.refused().size());
                });
                return outcome.isPresent();
            }

            @Override
            public void end() throws SQLException {
                batch.end();
            }
        };
    }
}
