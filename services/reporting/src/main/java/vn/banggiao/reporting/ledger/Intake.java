package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.banggiao.chassis.inbox.Sieve;
import vn.banggiao.reporting.ledger.Unprojectable.Kind;

/**
 * Takes messages of the log into the ledger: projects those that can be read and kept, and gives back the others with the reason. No
 * message, whatever it holds, makes it fail; the database and other workers may. For one thread, like its {@link Projection}.
 */
public final class Intake {
    /** A message that is in the ledger now, at least in its history. */
    public record Taken(ConsumerRecord<String, byte[]> event, Arrival arrival) {}

    /** A message of which nothing is in the ledger. */
    public record Refused(ConsumerRecord<String, byte[]> event, Unprojectable why) {}

    /** What became of a batch. */
    public record Outcome(List<Taken> taken, List<Refused> refused) {}

    private final Projection projection;
    private final Function<ConsumerRecord<String, byte[]>, Arrival> reader;

    public Intake(Projection projection) {
        this(projection, EventReader::read);
    }

    /** @param reader throws {@link Unprojectable} */
    Intake(Projection projection, Function<ConsumerRecord<String, byte[]>, Arrival> reader) {
        this.projection = projection;
        this.reader = reader;
    }

    /**
     * @param connection in a transaction of READ COMMITTED that has written nothing to the ledger
     * @throws SQLException as the projection does; nothing may be committed then
     */
    public Batch begin(Connection connection) throws SQLException {
        return new Batch(connection, projection.begin(connection));
    }

    /** Takes messages that are all there. */
    public Outcome take(Connection connection, List<ConsumerRecord<String, byte[]>> events) throws SQLException {
        Batch batch = begin(connection);
        Outcome outcome = batch.take(events).orElseThrow();
        batch.end();
        return outcome;
    }

    /** Those of one transaction, in portions. */
    public final class Batch {
        private final Connection connection;
        private final ProjectionBatch projected;

        private Batch(Connection connection, ProjectionBatch projected) {
            this.connection = connection;
            this.projected = projected;
        }

        /**
         * @return what became of a portion; nothing, and nothing was done, where it is not the first one and another worker writes the
         *     same records
         */
        public Optional<Outcome> take(List<ConsumerRecord<String, byte[]>> portion) throws SQLException {
            List<Taken> read = new ArrayList<>(portion.size());
            List<Refused> refused = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> event : portion) {
                try {
                    read.add(new Taken(event, reader.apply(event)));
                } catch (Unprojectable e) {
                    refused.add(new Refused(event, e));
                }
            }
            if (!projected.claim(
                    read.stream().map(each -> each.arrival().record()).toList())) {
                return Optional.empty();
            }
            List<Taken> notKept = new ArrayList<>();
            Sieve.sift(
                    connection,
                    read,
                    some -> projected.write(some.stream().map(Taken::arrival).toList()),
                    (one, why) -> {
                        notKept.add(one);
                        refused.add(new Refused(one.event(), Unprojectable.of(Kind.NOT_STORABLE, why)));
                    });
            read.removeAll(notKept);
            return Optional.of(new Outcome(read, refused));
        }

        /** There are no more. */
        public void end() throws SQLException {
            projected.end();
        }
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        projection.forgetNumbers();
    }
}
