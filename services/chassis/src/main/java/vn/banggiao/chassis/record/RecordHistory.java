package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every record, as it was answered when it was made. The {@link Journal} adds them; none is ever changed. */
@ApplicationScoped
public class RecordHistory {
    private final EntityManager entities;

    RecordHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** One version as it was answered. */
    public record Kept(int version, String requestHash, String body) {}

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
