package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusals;

/** Which record a caller's Idempotency-Key made. Requests with one key wait for each other. */
@ApplicationScoped
class IdempotencyKeys {
    private final EntityManager entities;

    IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The record that the key made before; empty for a new key or without one.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 409 where the key was used for other content
     */
    Optional<UUID> recordFor(String caller, String key, String hash) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > 200) {
            throw Refusals.invalid(
                    "Idempotency-Key", "size", "Độ dài phải từ 1 đến 200.", "The length must be from 1 to 200.");
        }
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, caller + "\n" + key)
                .getSingleResult();
        List<?> rows = entities.createNativeQuery(
                        "select request_hash, record from idempotency_key where caller = ?1 and key = ?2", Tuple.class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Tuple row = (Tuple) rows.get(0);
        if (!hash.equals(row.get(0, String.class))) {
            throw Refusals.conflict(
                    "idempotency-key-in-use",
                    "Idempotency-Key này đã dùng cho nội dung khác; hãy dùng khóa mới.",
                    "This Idempotency-Key was used for other content; use a new one.");
        }
        return Optional.of(row.get(1, UUID.class));
    }

    void keep(String caller, String key, String hash, UUID record, Instant at) {
        if (key == null) {
            return;
        }
        entities.createNativeQuery("""
                        insert into idempotency_key (caller, key, request_hash, record, created_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, hash)
                .setParameter(4, record)
                .setParameter(5, at)
                .executeUpdate();
    }
}
