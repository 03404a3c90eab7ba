package vn.banggiao.reporting.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.PeriodRule;
import vn.banggiao.reporting.period.PeriodRules;
import vn.banggiao.reporting.period.Periods;

/** The rules by which periods close. They hold for all units, so only who may act for all of them changes one. */
@Path("/api/v1/period-rules")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeriodRuleResource {
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private final PeriodRules rules;
    private final Periods periods;
    private final Checks checks;
    private final Caller caller;
    private final Clock clock;

    PeriodRuleResource(PeriodRules rules, Periods periods, Checks checks, Caller caller, Clock clock) {
        this.rules = rules;
        this.periods = periods;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "The rules by which periods close, with all that were recorded before",
            description =
                    "Those of one kind from the last to the first. A period goes by the rule with the latest `validFrom` that is"
                            + " not after its first calendar month; of two with the same, by the one recorded last")
    public List<PeriodRuleView> list() {
        return rules.all().stream().map(PeriodRuleView::of).toList();
    }

    @POST
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Has periods of a kind close on another day, from a date on",
            description =
                    "Holds without a restart, on every instance within a second. Refused where it would change a period that has"
                            + " closed. A rule that was recorded by mistake is put right by another with the same `validFrom`")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PeriodRuleView.class)))
    public Response add(SetPeriodRule request) {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Quy tắc kỳ báo cáo áp dụng cho mọi đơn vị; hãy dùng tài khoản có phạm vi *.",
                    "A period rule holds for all units; use an account whose scope is *.");
        }
        checks.require(request, violations -> check(violations, request));
        PeriodRules.Recorded recorded =
                new PeriodRules.Recorded(rule(request), request.source(), clock.instant(), caller.name());
        rules.add(recorded);
        return Response.created(URI.create("/api/v1/period-rules"))
                .entity(PeriodRuleView.of(recorded))
                .build();
    }

    private void check(Violations violations, SetPeriodRule request) {
        if (violations.has("kind") || violations.has("closesOn") || violations.has("validFrom")) {
            return;
        }
        boolean tooFar = request.validFrom().isAfter(LATEST);
        violations.rejectIf(
                tooFar,
                "validFrom",
                "out-of-range",
                "Ngày quá xa; hãy ghi ngày mà quy tắc bắt đầu áp dụng.",
                "Too far ahead; give the day from which the rule holds.");
        violations.rejectIf(
                !tooFar && !periods.leavesClosedAlone(rule(request), LocalDate.now(clock)),
                "validFrom",
                "changes-a-closed-period",
                "Quy tắc sẽ thay đổi một kỳ đã khóa sổ; hãy cho áp dụng từ một kỳ chưa kết thúc.",
                "The rule would change a period that has closed; have it hold from a period on that is still open.");
    }

    private static PeriodRule rule(SetPeriodRule request) {
        return new PeriodRule(
                Basis.STATUTORY, PeriodKind.of(request.kind()).orElseThrow(), request.closesOn(), request.validFrom());
    }
}
