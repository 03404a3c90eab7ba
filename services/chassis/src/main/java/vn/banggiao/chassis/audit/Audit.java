package vn.banggiao.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import vn.banggiao.chassis.identity.Caller;

/** The audit trail: one line for each thing done to a record, in the transaction that does it. Lines are only added. */
@ApplicationScoped
public class Audit {
    private final EntityManager entities;
    private final Caller caller;

    Audit(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** @param detail in the caller's words, such as the reason for withdrawing; may be null */
    public void append(String action, String kind, UUID record, Integer version, String detail, Instant at) {
        entities.createNativeQuery("""
                        insert into audit (at, actor, roles, token_id, action, kind, record, version, detail)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, at)
                .setParameter(2, caller.name())
                .setParameter(3, String.join(",", caller.roles()))
                .setParameter(4, caller.tokenId())
                .setParameter(5, action)
                .setParameter(6, kind)
                .setParameter(7, record)
                .setParameter(8, version)
                .setParameter(9, detail)
                .executeUpdate();
    }
}
