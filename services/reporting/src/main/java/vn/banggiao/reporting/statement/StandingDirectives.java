package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Sees to it that a document which a unit put into effect on a day stands once: the same number, issuer and day of the same unit is the
 * same document, whatever id it comes with. One that was withdrawn makes room.
 */
@ApplicationScoped
class StandingDirectives {
    private final EntityManager entities;
    private final Caller caller;

    StandingDirectives(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * In the transaction in which the document is kept; who sends the same at the same time waits.
     *
     * @param id under which it is to be kept
     * @throws Refusal 409 that names the one which stands under another id
     */
    void requireOnly(RecordDirective request, UUID id) {
        // before the registrar does: nobody learns which documents a unit applies that is not theirs
        caller.requireScope(request.unit());
        lock(request.unit(), request.number(), request.appliedOn());
        entities.createQuery(
                        "select d from Directive d where d.envelope.unit = :unit and d.number = :number"
                                + " and d.issuer is not distinct from :issuer and d.appliedOn = :appliedOn"
                                + " and d.envelope.withdrawnAt is null and d.id <> :id",
                        Directive.class)
                .setParameter("unit", request.unit())
                .setParameter("number", request.number())
                .setParameter("issuer", request.issuer())
                .setParameter("appliedOn", request.appliedOn())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(standing -> {
                    throw recordedBefore(standing);
                });
    }

    private void lock(String unit, String number, LocalDate appliedOn) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "directive\n" + unit + "\n" + number + "\n" + appliedOn)
                .getSingleResult();
    }

    private static Refusal recordedBefore(Directive standing) {
        return Refusals.conflict(
                "directive-recorded-before",
                "Văn bản " + standing.number + " của đơn vị " + standing.envelope.unit + ", áp dụng ngày "
                        + standing.appliedOn + ", đã được ghi (" + standing.id
                        + "). Muốn sửa thì dùng PUT với mã đó; văn bản khác thì kiểm tra lại số và cơ quan ban hành.",
                "Document " + standing.number + " of unit " + standing.envelope.unit + ", put into effect on "
                        + standing.appliedOn + ", is recorded already (" + standing.id
                        + "). To change it, use PUT with that id; for another document check the number and the issuer.");
    }
}
