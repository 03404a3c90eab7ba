package vn.banggiao.reporting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;

/** Which sheets were confirmed, and what was answered. The files themselves are not kept. */
@ApplicationScoped
class Confirmations {
    private final EntityManager entities;
    private final Caller caller;

    Confirmations(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Until this transaction ends, nobody else confirms a sheet of that unit and period. */
    void waitForOthers(SheetOf of) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "sheet\n" + of.unit() + "\n" + of.period() + "\n" + of.basis())
                .getSingleResult();
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 409 where the token was used for another file */
    Optional<String> find(SheetOf of, String token, String fileHash) {
        List<?> rows = entities.createNativeQuery("""
                        select file_hash, answer from sheet_confirmation
                        where token = ?1 and unit = ?2 and period = ?3 and basis = ?4""", Tuple.class)
                .setParameter(1, token)
                .setParameter(2, of.unit())
                .setParameter(3, of.period())
                .setParameter(4, of.basis())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Tuple row = (Tuple) rows.get(0);
        if (!fileHash.equals(row.get(0, String.class))) {
            throw Refusals.conflict(
                    "token-in-use",
                    "Mã xác nhận này đã dùng cho tệp khác; hãy xem trước tệp này để có mã của nó.",
                    "This token was used for another file; preview this one to get its own.");
        }
        return Optional.of(row.get(1, String.class));
    }

    /** How often that very file was confirmed: what was confirmed and withdrawn since can be confirmed once more. */
    long times(SheetOf of, String fileHash) {
        return ((Number) entities.createNativeQuery("""
                                select count(*) from sheet_confirmation
                                where unit = ?1 and period = ?2 and basis = ?3 and file_hash = ?4""")
                        .setParameter(1, of.unit())
                        .setParameter(2, of.period())
                        .setParameter(3, of.basis())
                        .setParameter(4, fileHash)
                        .getSingleResult())
                .longValue();
    }

    void keep(UUID id, SheetOf of, String token, String fileHash, String answer, Instant at) {
        entities.createNativeQuery("""
                        insert into sheet_confirmation
                            (id, token, unit, period, basis, file_hash, confirmed_by, confirmed_at, answer)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, id)
                .setParameter(2, token)
                .setParameter(3, of.unit())
                .setParameter(4, of.period())
                .setParameter(5, of.basis())
                .setParameter(6, fileHash)
                .setParameter(7, caller.name())
                .setParameter(8, at)
                .setParameter(9, answer)
                .executeUpdate();
    }
}
