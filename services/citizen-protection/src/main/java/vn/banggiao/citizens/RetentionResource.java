package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.PageRequest;

/** How long persons are kept, what is past that, and what the job that erases them did. */
@Path("/api/v1/retention")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetentionResource {
    private static final int SHOWN_RUNS = 100;

    private final EntityManager entities;
    private final Retention retention;
    private final Checks checks;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    RetentionResource(
            EntityManager entities, Retention retention, Checks checks, Caller caller, Audit audit, Clock clock) {
        this.entities = entities;
        this.retention = retention;
        this.checks = checks;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("rules")
    @RolesAllowed({Roles.DPO, Roles.AUDITOR, Roles.PROVINCE_OFFICER})
    @Operation(summary = "Says for each kind of case how long its persons are kept, and after which text")
    @Transactional
    public List<RetentionRuleView> rules() {
        return entities.createQuery("select r from RetentionRule r order by r.kind", RetentionRule.class)
                .getResultStream()
                .map(RetentionRuleView::of)
                .toList();
    }

    @PUT
    @Path("rules/{kind}")
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Sets how long the persons of a kind of case are kept; for all units")
    @Transactional
    public RetentionRuleView set(String kind, SetRetentionRule request) {
        checks.require(request, violations -> {});
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Thời hạn lưu giữ áp dụng cho mọi đơn vị; chỉ người có phạm vi toàn hệ thống (*) được đặt.",
                    "Retention applies to all units; only who may act everywhere (*) sets it.");
        }
        RetentionRule rule = kind.matches(RecordCase.KINDS)
                ? entities.find(RetentionRule.class, kind, LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (rule == null) {
            throw Refusals.notFound("kind");
        }
        rule.days = request.days();
        rule.source = request.source();
        rule.changedAt = clock.instant();
        rule.changedBy = caller.name();
        UUID name = UUID.nameUUIDFromBytes(("retention-rule " + kind).getBytes(StandardCharsets.UTF_8));
        audit.append("set-retention", "retention-rule", name, null, kind + ": " + rule.days, rule.changedAt);
        return RetentionRuleView.of(rule);
    }

    @GET
    @Path("due")
    @RolesAllowed(Roles.DPO)
    @Operation(
            summary = "Lists cases whose persons are past their retention, in the order of their ids; erases nothing")
    @Transactional
    public List<RetentionDue> due(
            @Parameter(description = "As of this day; today where left out") @QueryParam("on") LocalDate on,
            @Parameter(description = "The last caseId of the page before") @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return retention.due(
                Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock)),
                Objects.requireNonNullElse(after, new UUID(0, 0)),
                PageRequest.limit(limit));
    }

    @GET
    @Path("runs")
    @RolesAllowed({Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Lists the last 100 runs of the retention job, newest first")
    @Transactional
    public List<RetentionRunView> runs() {
        return entities.createQuery("select r from RetentionRun r order by r.startedAt desc", RetentionRun.class)
                .setMaxResults(SHOWN_RUNS)
                .getResultStream()
                .map(RetentionRunView::of)
                .toList();
    }

    /** Not in one transaction: each case has its own. */
    @POST
    @Path("runs")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Runs the retention job now, within the caller's units")
    public RetentionRunView run() {
        return retention
                .run()
                .map(RetentionRunView::of)
                .orElseThrow(() -> Refusals.conflict(
                        "running",
                        "Một lượt xóa theo thời hạn đang chạy; hãy thử lại sau.",
                        "A retention run is at work; try again later."));
    }
}
