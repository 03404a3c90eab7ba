package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.ledger.Arrival;
import vn.banggiao.reporting.ledger.EventReader;
import vn.banggiao.reporting.ledger.Projection;

/**
 * Projects events of the log again. What cannot be read is among the dead letters since it first came, so it is only counted. One
 * for each worker.
 */
final class ReplayHandler implements TopicFeed.Handler {
    private final Projection projection;
    private final AtomicLong unreadable;

    ReplayHandler(Projection projection, AtomicLong unreadable) {
        this.projection = projection;
        this.unreadable = unreadable;
    }

    @Override
    public void handle(Connection connection, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        List<Arrival> arrivals = new ArrayList<>(batch.size());
        for (ConsumerRecord<String, byte[]> event : batch) {
            try {
                arrivals.add(EventReader.read(event));
            } catch (RuntimeException unreadableEvent) {
                unreadable.incrementAndGet();
            }
        }
        projection.apply(connection, arrivals);
    }
}
