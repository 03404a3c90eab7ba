package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
     * @param connection in a transaction of READ COMMITTED
     * @throws SQLException as {@link Projection#apply} does; nothing may be committed then
     */
    public Outcome take(Connection connection, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        List<Taken> read = new ArrayList<>(batch.size());
        List<Refused> refused = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : batch) {
            try {
                read.add(new Taken(event, reader.apply(event)));
            } catch (Unprojectable e) {
                refused.add(new Refused(event, e));
            }
        }
        projection.claim(
                connection, read.stream().map(each -> each.arrival().record()).toList());
        List<Taken> notKept = new ArrayList<>();
        Sieve.sift(
                connection,
                read,
                some -> projection.write(
                        connection, some.stream().map(Taken::arrival).toList()),
                (one, why) -> {
                    notKept.add(one);
                    refused.add(new Refused(one.event(), Unprojectable.of(Kind.NOT_STORABLE, why)));
                });
        read.removeAll(notKept);
        return new Outcome(read, refused);
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        projection.forgetNumbers();
    }
}
