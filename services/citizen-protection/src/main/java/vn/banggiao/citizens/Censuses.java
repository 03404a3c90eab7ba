package vn.banggiao.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Keeps one live census of a unit, kind, country and day, and none of all countries beside one of a single country: a second one would
 * be counted beside the first. Those who record the same
 * census at once wait for each other; the unique index {@code consular_record_census} holds for whoever comes past here.
 */
@ApplicationScoped
class Censuses {
    private static final String SAME = """
            select r.id from ConsularRecord r
            where r.envelope.unit = :unit and r.kind = :kind and r.occurredOn = :day
            and (r.country is not distinct from :country or r.country is null or :country is null)
            and r.envelope.withdrawnAt is null and r.id <> :id""";

    private final EntityManager entities;
    private final Caller caller;

    Censuses(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * To be asked in the record's transaction, before the request is put into it; does nothing for what is no census.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 409 that names the census there is
     */
    void requireOnly(UUID id, RecordConsularFact request) {
        if (!ConsularRules.isCensus(request.kind())) {
            return;
        }
        caller.requireScope(request.unit());
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(
                        1,
                        String.join(
                                "\n",
                                "census",
                                request.unit(),
                                request.kind(),
                                request.occurredOn().toString()))
                .getSingleResult();
        List<UUID> same = entities.createQuery(SAME, UUID.class)
                .setParameter("unit", request.unit())
                .setParameter("kind", request.kind())
                .setParameter("day", request.occurredOn())
                .setParameter("country", request.country())
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (!same.isEmpty()) {
            String path = ConsularRecord.KIND.path() + "/" + same.get(0);
            throw Refusals.conflict(
                    "census-exists",
                    "Đơn vị, loại, ngày này (cùng nước, hoặc mọi nước) đã có tổng số ở bản ghi " + path
                            + ". Hãy sửa bản ghi đó bằng PUT với If-Match, hoặc rút nó trước.",
                    "The whole count of this unit, kind and day (of the country, or of all) is recorded in " + path
                            + ". Change it with PUT and If-Match, or withdraw it first.");
        }
    }
}
