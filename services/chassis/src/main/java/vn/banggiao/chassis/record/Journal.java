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
import org.hibernate.StatelessSession;
import vn.banggiao.chassis.audit.Doer;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.outbox.Outbox;

/**
 * Writes what goes with every version of a record: the version as it was answered, its event, its line in the audit trail and that
 * line's place in the queue for a seal. It is one statement, as each costs a way to the database and back, and the same one for all
 * records that are made together.
 */
@ApplicationScoped
class Journal {
    /** Of each pair, the second statement sees what was committed before it began, and so what whoever held the lock before has made. */
    private static final String CLAIM = """
            select pg_advisory_xact_lock(?);
            select record from record_history where record = ? and version = 1""";

    private static final String CLAIM_FREE = """
            select id from unnest(?::uuid[], ?::bigint[]) as asked (id, place) where not pg_try_advisory_xact_lock(place);
            select record from record_history where record = any (?::uuid[]) and version = 1""";

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final StatelessSession inserts;
    private final TransactionSynchronizationRegistry transaction;
    private final Outbox outbox;

    Journal(
            AgroalDataSource database,
            EntityManager entities,
            StatelessSession inserts,
            TransactionSynchronizationRegistry transaction,
            Outbox outbox) {
        this.database = database;
        this.entities = entities;
        this.inserts = inserts;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /**
     * One version of a record.
     *
     * @param message null where the kind publishes nothing
     * @param detail the caller's reason; may be null
     * @param doer whose version it is
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
            String detail,
            Doer doer) {}

    /** What the present transaction makes together: records of which nobody need know that they are there before its end, and versions. */
    private record Group(Set<UUID> claimed, List<Object> records, List<Version> versions) {}

    /** Waits for whoever else makes a record of this id just now. Returns whether there is one, of whatever kind. */
    boolean isTaken(UUID record) {
        Group group = group();
        return (group == null || !group.claimed.contains(record))
                && !claim(record).isEmpty();
    }

    /** Whether the present transaction makes records together, and holds the id for one of them; null stands for an id of our own. */
    boolean makes(UUID record) {
        Group group = group();
        return group != null && (record == null || group.claimed.contains(record));
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

    /** Inserts a new record and writes its version, when all are made that are made together. Nothing is cascaded. */
    void keep(Object record, Version version) {
        group().records.add(record);
        group().versions.add(version);
    }

    /**
     * Makes records in one new transaction.
     *
     * @param ids of the records to be made
     * @param make is told which of the ids stand for records already or are held by others just now, and makes none of those
     * @throws RuntimeException where one of them cannot be kept; then none is
     */
    void together(Collection<UUID> ids, Consumer<Set<UUID>> make) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> taken = claimFree(ids);
            Group group = new Group(Set.copyOf(ids), new ArrayList<>(), new ArrayList<>());
            transaction.putResource(Group.class, group);
            make.accept(taken);
            entities.flush();
            // What is in the database need not be compared with what was made, once more, before the commit.
            entities.clear();
            inserts.insertMultiple(group.records);
            write(group.versions);
        });
    }

    private Group group() {
        return (Group) transaction.getResource(Group.class);
    }

    private Set<UUID> claim(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, place(id));
            claim.setObject(2, id);
            claim.execute();
            return second(claim);
        } catch (SQLException e) {
            throw new IllegalStateException("the record's id cannot be claimed", e);
        }
    }

    /** Waits for nobody: one who holds an id for long holds up none of the others. Returns the ids that were not to be had. */
    private Set<UUID> claimFree(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Object[] asked = ids.toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM_FREE)) {
            claim.setArray(1, connection.createArrayOf("uuid", asked));
            claim.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(Journal::place).toArray()));
            claim.setArray(3, connection.createArrayOf("uuid", asked));
            claim.execute();
            Set<UUID> taken = records(claim.getResultSet());
            taken.addAll(second(claim));
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the records' ids cannot be claimed", e);
        }
    }

    /** Where the id is locked. */
    private static long place(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    private static Set<UUID> second(PreparedStatement claim) throws SQLException {
        claim.getMoreResults();
        return records(claim.getResultSet());
    }

    private static Set<UUID> records(ResultSet rows) throws SQLException {
        try (rows) {
            Set<UUID> records = new HashSet<>();
            while (rows.next()) {
                records.add(rows.getObject(1, UUID.class));
            }
            return records;
        }
    }

    private void write(List<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            JournalRows.insert(connection, versions);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal does not take the record", e);
        }
        outbox.wakeAfterCommit();
    }
}
