package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every record, as it was answered when it was made. Versions are added and never changed. */
@ApplicationScoped
public class RecordHistory {
    private final EntityManager entities;

    RecordHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** One version as it was answered. */
    public record Kept(int version, String requestHash, String body) {}

    void keep(RecordKind<?> kind, UUID record, Envelope envelope, String requestHash, String body, String actor) {
        entities.createNativeQuery("""
                        insert into record_history
                            (record, version, kind, request_hash, body, known_at, actor, unit, withdrawn, within, was_unit)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as uuid),
                            (select unit from record_history where record = ?1 and version = ?2 - 1))""")
                .setParameter(1, record)
                .setParameter(2, envelope.version)
                .setParameter(3, kind.name())
                .setParameter(4, requestHash)
                .setParameter(5, body)
                .setParameter(6, envelope.changedAt)
                .setParameter(7, actor)
                .setParameter(8, envelope.unit)
                .setParameter(9, envelope.withdrawn())
                .setParameter(10, kind.within() == null ? null : kind.within().toString())
                .executeUpdate();
    }

    /** Whether the id stands for a record of any kind. */
    boolean knows(UUID record) {
        return !entities.createNativeQuery("select 1 from record_history where record = ?1 and version = 1")
                .setParameter(1, record)
                .getResultList()
                .isEmpty();
    }

    Optional<Kept> find(String kind, UUID record, int version) {
        return rows("and version = ?3", kind, record, version).stream().findFirst();
    }

    List<Kept> all(String kind, UUID record) {
        return rows("and version > ?3 order by version", kind, record, 0);
    }

    private List<Kept> rows(String condition, String kind, UUID record, int version) {
        List<?> rows = entities.createNativeQuery(
                        "select version, request_hash, body from record_history where kind = ?1 and record = ?2 "
                                + condition,
                        Tuple.class)
                .setParameter(1, kind)
                .setParameter(2, record)
                .setParameter(3, version)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Kept(row.get(0, Integer.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}
