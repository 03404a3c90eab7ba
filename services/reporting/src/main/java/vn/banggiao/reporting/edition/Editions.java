package vn.banggiao.reporting.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.Reports;

/**
 * Submits reports and decides on them.
 *
 * <ul>
 *   <li>Editions of one unit, period and basis are numbered 1, 2, … without a gap; the next one follows a return, or an acceptance
 *       after which something changed.
 *   <li>A decision is made once and stands. The same decision sent again gets the same answer.
 * </ul>
 */
@ApplicationScoped
class Editions {
    /** While one is made it holds two connections to the database, and they must not run out for all at once. */
    private static final int FROZEN_AT_ONCE = 4;

    private static final String OF_A_REPORT =
            "select e from Edition e where e.envelope.unit = ?1 and e.period = ?2 and e.basis = ?3";

    private final Registrar registrar;
    private final EntityManager entities;
    private final EditionContents contents;
    private final Freezer freezer;
    private final CatchUp catchUp;
    private final Caller caller;
    private final Clock clock;
    private final Semaphore freezing = new Semaphore(FROZEN_AT_ONCE, true);

    Editions(
            Registrar registrar,
            EntityManager entities,
            EditionContents contents,
            Freezer freezer,
            CatchUp catchUp,
            Caller caller,
            Clock clock) {
        this.registrar = registrar;
        this.entities = entities;
        this.contents = contents;
        this.freezer = freezer;
        this.catchUp = catchUp;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Freezes the unit's report as known now, with every event that Kafka has by now, and submits it. Waits for those events outside
     * any transaction, so that those who wait hold no connection.
     *
     * @param asked the request's period, understood
     * @throws Refusal 503 where the ledger does not get so far in time
     */
    Receipt submit(SubmitEdition request, Reports.Asked asked, String key) {
        standing().requireSubmitting(request.unit());
        refuseBeforeItBegins(asked);
        Instant at = isKept(request.id()) ? clock.instant() : catchUp.await();
        freezing.acquireUninterruptibly();
        try {
            return QuarkusTransaction.requiringNew().call(() -> keep(request, asked, key, at));
        } finally {
            freezing.release();
        }
    }

    /** What was submitted before gets its first answer again, also while Kafka is away. */
    private boolean isKept(UUID id) {
        return id != null && QuarkusTransaction.requiringNew().call(() -> entities.find(Edition.class, id) != null);
    }

    private Receipt keep(SubmitEdition request, Reports.Asked asked, String key, Instant at) {
        Freezer.Frozen[] frozen = new Freezer.Frozen[1];
        Receipt receipt = registrar.create(Edition.KIND, request.id(), key, request, id -> {
            lock(request.unit(), asked.period(), asked.basis().code());
            Optional<Edition> last =
                    last(request.unit(), asked.period().code(), asked.basis().code());
            last.ifPresent(Editions::refuseWhileUndecided);
            int number = last.map(each -> each.number).orElse(0) + 1;
            frozen[0] = freezer.freeze(
                    request.unit(), asked.period().code(), asked.basis().code(), at, number);
            last.ifPresent(each -> refuseWhereNothingChanged(each, frozen[0]));
            return edition(id, request.unit(), asked, number, frozen[0]);
        });
        if (receipt.status() == 201) {
            contents.keep(receipt.id(), CanonicalJson.sha256(frozen[0].content()), frozen[0].content());
        }
        return receipt;
    }

    @Transactional
    Receipt accept(UUID id, String ifMatch) {
        return decide(id, ifMatch, Edition.ACCEPTED, null);
    }

    @Transactional
    Receipt giveBack(UUID id, String ifMatch, ReturnEdition request) {
        return decide(id, ifMatch, Edition.RETURNED, request.reason());
    }

    /** The edition, within the caller's scope. */
    @Transactional
    Edition require(UUID id) {
        return registrar.require(Edition.KIND, id, LockModeType.NONE);
    }

    /** The edition before; empty for the first. */
    @Transactional
    Optional<Edition> before(Edition edition) {
        return entities
                .createQuery(OF_A_REPORT + " and e.number = ?4", Edition.class)
                .setParameter(1, edition.envelope.unit)
                .setParameter(2, edition.period)
                .setParameter(3, edition.basis)
                .setParameter(4, edition.number - 1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<Edition> last(String unit, String period, String basis) {
        List<Edition> latestFirst = entities.createQuery(OF_A_REPORT + " order by e.number desc", Edition.class)
                .setParameter(1, unit)
                .setParameter(2, period)
                .setParameter(3, basis)
                .setMaxResults(1)
                .getResultList();
        return latestFirst.stream().findFirst();
    }

    /** Who submits the same report at the same time waits, and then sees what was submitted before. */
    private void lock(String unit, PeriodCode period, String basis) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "edition\n" + unit + "\n" + period.code() + "\n" + basis)
                .getSingleResult();
    }

    private Edition edition(UUID id, String unit, Reports.Asked asked, int number, Freezer.Frozen frozen) {
        Edition made = new Edition();
        made.id = id;
        made.envelope.unit = unit;
        made.period = asked.period().code();
        made.basis = asked.basis().code();
        made.fromDay = asked.window().from();
        made.toDay = asked.window().to();
        made.number = number;
        made.submittedAt = frozen.at();
        made.submittedBy = caller.name();
        made.sha256 = CanonicalJson.sha256(frozen.content());
        made.bytes = frozen.content().length;
        return made;
    }

    /** An empty report would be frozen for ever; most likely the year is a slip of the pen. */
    private void refuseBeforeItBegins(Reports.Asked asked) {
        LocalDate first = asked.window().from();
        if (first.isAfter(LocalDate.now(clock))) {
            throw Refusals.invalid(
                    "period",
                    "not-begun",
                    "Kỳ này bắt đầu ngày " + first + ", chưa đến; hãy kiểm tra lại năm.",
                    "This period begins on " + first + ", which is yet to come; check the year.");
        }
    }

    private static void refuseWhileUndecided(Edition last) {
        if (last.state.equals(Edition.SUBMITTED)) {
            throw Refusals.conflict(
                    "awaiting-decision",
                    "Báo cáo lần " + last.number + " (" + last.id
                            + ") đang chờ cấp trên xem xét. Cần sửa thì đề nghị cấp trên trả lại rồi gửi lần mới.",
                    "Edition " + last.number + " (" + last.id
                            + ") awaits a decision. To correct it, ask the level above to return it, then submit again.");
        }
    }

    private void refuseWhereNothingChanged(Edition last, Freezer.Frozen frozen) {
        if (last.state.equals(Edition.ACCEPTED)
                && Content.sameBesideInstant(Content.read(contents.read(last)), frozen.report())) {
            throw Refusals.conflict(
                    "nothing-changed",
                    "Không có gì thay đổi so với báo cáo lần " + last.number + " đã được duyệt (" + last.id
                            + "); không cần gửi lại.",
                    "Nothing has changed since edition " + last.number + ", which was accepted (" + last.id
                            + "); there is no need to submit again.");
        }
    }

    private Receipt decide(UUID id, String ifMatch, String decision, String reason) {
        Edition edition = registrar.require(Edition.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        standing().requireDeciding(edition.envelope.unit);
        if (edition.state.equals(decision) && (reason == null || reason.equals(edition.reason))) {
            return registrar.read(Edition.KIND, id);
        }
        if (!edition.state.equals(Edition.SUBMITTED)) {
            throw decided(edition);
        }
        return registrar.change(Edition.KIND, id, ifMatch == null ? "*" : ifMatch, decision + reason, each -> {
            each.state = decision;
            each.decidedAt = clock.instant();
            each.decidedBy = caller.name();
            each.reason = reason;
        });
    }

    private static Refusal decided(Edition edition) {
        boolean accepted = edition.state.equals(Edition.ACCEPTED);
        return Refusals.conflict(
                "already-decided",
                "Báo cáo này đã được " + (accepted ? "duyệt" : "trả lại")
                        + "; quyết định không thay đổi được. Có thay đổi thì đơn vị gửi báo cáo lần mới.",
                "This edition was " + (accepted ? "accepted" : "returned")
                        + " and that stands. Where something changed, the unit submits the next edition.");
    }

    private Standing standing() {
        return new Standing(caller.roles(), caller.scopes());
    }
}
