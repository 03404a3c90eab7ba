package vn.banggiao.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The audit trail: one line for each thing done to a record, in the transaction that does it. Lines are only added. */
@ApplicationScoped
public class Audit {
    private static final String REFUSED = "refused";
    private static final String REQUEST = "request";
    private static final String TRAIL = "audit";

    /** The line and its place among those that wait for a seal. Without a unit of its own, it is of the unit last known for the record. */
    private static final String INSERT = """
            with line as (
                insert into audit (at, actor, roles, token_id, action, kind, record, version, detail, unit, address, request)
                values (cast(?1 as timestamptz), ?2, ?3, cast(?4 as text), ?5, ?6, cast(?7 as uuid), cast(?8 as integer),
                        cast(?9 as text),
                        coalesce(cast(?10 as text),
                                 (select unit from audit where record = cast(?7 as uuid) and unit is not null
                                  order by id desc limit 1)),
                        cast(?11 as text), cast(?12 as text))
                returning id)
            insert into audit_unsealed (lines) select array[id] from line""";

    private final EntityManager entities;
    private final Clock clock;
    private final PresentDoer present;

    Audit(EntityManager entities, Clock clock, PresentDoer present) {
        this.entities = entities;
        this.clock = clock;
        this.present = present;
    }

    /** Of the present request; for lines that are written with the record. */
    public Doer doer() {
        return present.doer();
    }

    /** @param detail in the caller's words, such as the reason for withdrawing; may be null */
    public void append(String action, String kind, UUID record, Integer version, String detail, Instant at) {
        append(action, kind, record, null, version, detail, at);
    }

    /** @param unit dotted code of the unit whose record it is; null for the one last known for the record */
    public void append(
            String action, String kind, UUID record, String unit, Integer version, String detail, Instant at) {
        insert(present.doer(), action, kind, record, version, detail, unit, at);
    }

    /** Keeps that somebody read the trail, in a transaction of its own where there is none. */
    @Transactional
    public void read(String action, String detail) {
        append(action, TRAIL, null, null, null, detail, clock.instant());
    }

    /**
     * Keeps an attempt that was refused, in a transaction of its own: that of the request is rolled back.
     *
     * @param record the one that was asked for, null where the request names none
     * @param unit the one that the caller may not act for; null for that of the record
     */
    @Transactional(TxType.REQUIRES_NEW)
    void refused(Doer doer, UUID record, String unit) {
        insert(doer, REFUSED, REQUEST, record, null, null, unit, clock.instant());
    }

    /**
     * Keeps that the present caller was refused one item of a request that is answered item by item.
     *
     * @param unit the one that the caller may not act for; null where something else was refused
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void refusedItem(String unit) {
        insert(present.doer(), REFUSED, REQUEST, null, null, null, unit, clock.instant());
    }

    private void insert(
            Doer doer,
            String action,
            String kind,
            UUID record,
            Integer version,
            String detail,
            String unit,
            Instant at) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, at)
                .setParameter(2, doer.actor())
                .setParameter(3, doer.roles())
                .setParameter(4, doer.tokenId())
                .setParameter(5, action)
                .setParameter(6, kind)
                .setParameter(7, record)
                .setParameter(8, version)
                .setParameter(9, detail)
                .setParameter(10, unit)
                .setParameter(11, doer.address())
                .setParameter(12, doer.request())
                .executeUpdate();
    }
}
