package vn.banggiao.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Events that leave if, and only if, the transaction that appends them commits. They are sent within moments of the commit, and
 * wait here while Kafka is away.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (topic, key, ce_id, ce_type, ce_subject, body, created_at) values (?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
    }

    public void append(Message message, Instant at) {
        append(List.of(message), at);
    }

    /**
     * @param at {@code ce_time}
     * @throws IllegalStateException outside a transaction: the event could leave without its record
     */
    public void append(List<Message> messages, Instant at) {
        if (transaction.getTransactionKey() == null || transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of its record");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Message message : messages) {
                insert.setString(1, message.topic());
                insert.setString(2, message.key());
                insert.setString(3, message.id());
                insert.setString(4, message.type());
                insert.setString(5, message.subject());
                insert.setBytes(6, message.body());
                insert.setTimestamp(7, Timestamp.from(at));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox does not take the event", e);
        }
        wakeAfterCommit();
    }

    /** For who writes an event into the table in a statement of his own: has it sent when the present transaction has committed. */
    public void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
