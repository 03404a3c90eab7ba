package vn.banggiao.chassis.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.outbox.Outbox;

/**
 * Writes what goes with every version of a record: the version as it was answered, its event, its line in the audit trail and that
 * line's place in the queue for a seal. It is one statement, as each costs a way to the database and back, and the same one for all
 * records that are made together.
 */
@ApplicationScoped
class Journal {
    /** Each statement of the two sees what was committed before it began, so whoever waited sees the record that he waited for. */
    private static final String CLAIM = """
            select pg_advisory_xact_lock(place) from unnest(?::bigint[]) place;
            select record from record_history where record = any (?::uuid[]) and version = 1""";

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Outbox outbox;
    private final Audit audit;

    Journal(
            AgroalDataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Outbox outbox,
            Audit audit) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * One version of a record.
     *
     * @param message null where the kind publishes nothing
     * @param detail the caller's reason; may be null
     */
    record Version(
            RecordKind<?> kind,
            UUID record,
            int number,
            String unit,
            boolean withdrawn,
            Instant changedAt,
            String requestHash,
            String body,
            Message message,
            String action,
            String detail) {}

    /** What the present transaction makes together. */
    private record Group(Set<UUID> claimed, List<Version> versions) {}

    /** Waits for whoever else makes a record of this id just now. Returns whether there is one, of whatever kind. */
    boolean isTaken(UUID record) {
        Group group = group();
        return (group == null || !group.claimed.contains(record))
                && !claim(Set.of(record)).isEmpty();
    }

    /** Writes the version in the present transaction; of records that are made together, when all are made. */
    void keep(Version version) {
        Group group = group();
        if (group == null) {
            write(List.of(version));
        } else {
            group.versions.add(version);
        }
    }

    /**
     * Makes records in one new transaction.
     *
     * @param ids of the records to be made
     * @param make is told which of the ids stand for records already, and makes none of those
     * @throws RuntimeException where one of them cannot be kept; then none is
     */
    void together(Collection<UUID> ids, Consumer<Set<UUID>> make) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> taken = claim(ids);
            Group group = new Group(Set.copyOf(ids), new ArrayList<>());
            transaction.putResource(Group.class, group);
            make.accept(taken);
            entities.flush();
            // What is in the database need not be compared with what was made, once more, before the commit.
            entities.clear();
            write(group.versions);
        });
    }

    private Group group() {
        return (Group) transaction.getResource(Group.class);
    }

    private Set<UUID> claim(Collection<UUID> ids) {
        // In one order, so that two who claim many do not wait for each other.
        Object[] places = ids.stream()
                .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .sorted()
                .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("bigint", places));
            claim.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            claim.execute();
            claim.getMoreResults();
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = claim.getResultSet()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the records' ids cannot be claimed", e);
        }
    }

    private void write(List<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            JournalRows.insert(connection, versions, audit.doer());
        } catch (SQLException e) {
            throw new IllegalStateException("the journal does not take the record", e);
        }
        outbox.wakeAfterCommit();
    }
}
