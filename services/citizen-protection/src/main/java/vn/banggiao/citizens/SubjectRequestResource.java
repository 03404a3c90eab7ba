package vn.banggiao.citizens;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.units.UnitRegistry;

/** What data subjects asked for, with the days by which the decree wants it answered and done. */
@Path("/api/v1/subject-requests")
@Tag(name = "Subject requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubjectRequestResource {
    private static final int MOST = 1000;
    private static final String KIND = "subject-request";

    private final EntityManager entities;
    private final Checks checks;
    private final UnitRegistry units;
    private final Persons persons;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    SubjectRequestResource(
            EntityManager entities,
            Checks checks,
            UnitRegistry units,
            Persons persons,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.checks = checks;
        this.units = units;
        this.persons = persons;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Records what a data subject asked for, and answers by when it is due")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    @Transactional
    public Response record(RecordSubjectRequest request) {
        checks.require(request, violations -> units.check(violations, "unit", request.unit(), request.receivedOn()));
        caller.requireScope(request.unit());
        UUID id = Objects.requireNonNullElseGet(request.id(), UuidCreator::getTimeOrderedEpoch);
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, KIND + id)
                .getSingleResult();
        Set<UUID> asking = Set.copyOf(CaseRules.orNone(request.persons()));
        SubjectRequest kept = entities.find(SubjectRequest.class, id);
        if (kept != null) {
            return again(kept, request, asking);
        }
        asking.forEach(each -> persons.require(each, LockModeType.NONE));
        SubjectClaim claim = SubjectClaim.of(request.claim());
        kept = new SubjectRequest();
        kept.id = id;
        kept.unit = request.unit();
        kept.claim = request.claim();
        kept.receivedOn = request.receivedOn();
        kept.respondBy = SubjectClaim.respondBy(request.receivedOn());
        kept.dueOn = claim.dueOn(request.receivedOn());
        kept.persons.addAll(asking);
        kept.recordedAt = clock.instant();
        kept.recordedBy = caller.name();
        entities.persist(kept);
        audit.append("create", KIND, id, null, request.claim(), kept.recordedAt);
        return Response.status(201).entity(view(kept)).build();
    }

    @GET
    @RolesAllowed({Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Lists data subjects' requests, the first due first, at most 1,000")
    @Transactional
    public List<SubjectRequestView> list(@QueryParam("open") boolean open, @QueryParam("overdue") boolean overdue) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        select r from SubjectRequest r
                        where (r.closedOn is null or ?1 = false) and (r.closedOn is null and r.dueOn < ?2 or ?3 = false)
                        order by r.dueOn, r.id""", SubjectRequest.class)
                .setParameter(1, open)
                .setParameter(2, today)
                .setParameter(3, overdue)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(each -> caller.mayActFor(each.unit))
                .map(this::view)
                .toList();
    }

    @PUT
    @Path("{id}/extension")
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Prolongs a request's period, once and at most by as long again")
    @Transactional
    public SubjectRequestView extend(UUID id, ExtendSubjectRequest extension) {
        checks.require(extension, violations -> {});
        SubjectRequest request = requireOpen(id);
        if (request.extendedOn != null) {
            throw Refusals.conflict(
                    "extended",
                    "Yêu cầu này đã được gia hạn; chỉ được gia hạn một lần.",
                    "The request was prolonged before; it may be prolonged once.");
        }
        LocalDate latest = SubjectClaim.of(request.claim).extensibleTo(request.receivedOn);
        if (!extension.dueOn().isAfter(request.dueOn) || extension.dueOn().isAfter(latest)) {
            throw Refusals.invalid(
                    "dueOn",
                    "out-of-range",
                    "Phải sau " + request.dueOn + " và không quá " + latest + ".",
                    "Must be after " + request.dueOn + " and not after " + latest + ".");
        }
        Naming.refuse("reason", extension.reason(), names(request));
        request.dueOn = extension.dueOn();
        request.extendedOn = LocalDate.now(clock);
        request.extensionReason = extension.reason();
        audit.append("extend", KIND, id, null, extension.reason(), clock.instant());
        return view(request);
    }

    @PUT
    @Path("{id}/outcome")
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Closes a request as fulfilled or refused")
    @Transactional
    public SubjectRequestView close(UUID id, CloseSubjectRequest outcome) {
        checks.require(
                outcome,
                violations -> violations.rejectIf(
                        "refused".equals(outcome.outcome())
                                && (outcome.reason() == null || outcome.reason().isBlank()),
                        "reason",
                        "required",
                        "Từ chối thì phải nêu lý do.",
                        "A refusal needs its reason."));
        SubjectRequest request = requireOpen(id);
        Naming.refuse("reason", outcome.reason(), names(request));
        request.closedOn = LocalDate.now(clock);
        request.outcome = outcome.outcome();
        request.outcomeReason = outcome.reason();
        audit.append("close", KIND, id, null, outcome.outcome(), clock.instant());
        return view(request);
    }

    private Response again(SubjectRequest kept, RecordSubjectRequest request, Set<UUID> asking) {
        caller.requireScope(kept.unit);
        if (!kept.unit.equals(request.unit())
                || !kept.claim.equals(request.claim())
                || !kept.receivedOn.equals(request.receivedOn())
                || !kept.persons.equals(asking)) {
            throw Refusals.conflict(
                    "id-in-use",
                    "Mã " + kept.id + " đã dùng cho yêu cầu khác; yêu cầu mới cần mã mới.",
                    "The id " + kept.id + " already stands for another request; a new one needs a new id.");
        }
        return Response.ok(view(kept)).build();
    }

    private SubjectRequest requireOpen(UUID id) {
        SubjectRequest request = entities.find(SubjectRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw Refusals.notFound(KIND + " " + id);
        }
        caller.requireScope(request.unit);
        if (request.closedOn != null) {
            throw Refusals.conflict("closed", "Yêu cầu đã kết thúc.", "The request is closed.");
        }
        return request;
    }

    private NameTrace names(SubjectRequest request) {
        return NameTrace.of(request.persons.stream()
                .flatMap(each -> persons.find(each).stream())
                .map(each -> persons.openOrNull(each.caseId(), each.row()))
                .toList());
    }

    private SubjectRequestView view(SubjectRequest request) {
        return SubjectRequestView.of(request, LocalDate.now(clock));
    }
}
