package vn.banggiao.reporting.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;

/** The rules on deadlines. They hold for all units of a level, so only who may act for all of them changes one. */
@Path("/api/v1/deadline-rules")
@Tag(name = "Editions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeadlineRuleResource {
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private final DeadlineRules rules;
    private final Checks checks;
    private final Caller caller;
    private final Clock clock;

    DeadlineRuleResource(DeadlineRules rules, Checks checks, Caller caller, Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Until when reports are due, with all rules that were recorded before",
            description =
                    "Those of one level and kind from the last to the first. A period goes by the rule with the latest"
                            + " `validFrom` that is not after the day on which it closes; of two with the same, by the one recorded last")
    public List<DeadlineRuleView> list() {
        return rules.all().rules().stream().map(DeadlineRuleView::of).toList();
    }

    @PUT
    @Path("{level}/{kind}/{validFrom}")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Has reports of a level and kind be due otherwise, for periods that close on or after a day",
            description =
                    "Holds at once. Periods that have closed keep their deadline: a day that is past is refused. A rule that"
                            + " was recorded by mistake is put right by another at the same address; both stay listed")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DeadlineRuleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rule of that day already says so",
            content = @Content(schema = @Schema(implementation = DeadlineRuleView.class)))
    public Response set(
            @Parameter(description = "`province`, `district` or `commune`", example = "commune") String level,
            @Parameter(
                            description = "`month`, `quarter`, `half`, `nine-months`, `year`, or `days` for plain days",
                            example = "half")
                    String kind,
            @Parameter(description = "First day on which a period may close to go by the rule", example = "2031-01-01")
                    String validFrom,
            SetDeadlineRule request) {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Thời hạn báo cáo áp dụng cho mọi đơn vị cùng cấp; hãy dùng tài khoản có phạm vi *.",
                    "A deadline holds for all units of a level; use an account whose scope is *.");
        }
        LocalDate from = day(validFrom);
        checks.require(request, violations -> check(violations, level, kind, from));
        Optional<DeadlineRule> standing = rules.all().at(level, kind, from);
        if (standing.isPresent() && says(standing.get(), request)) {
            return Response.ok(DeadlineRuleView.of(standing.get())).build();
        }
        DeadlineRule rule = new DeadlineRule(
                level, kind, request.daysAfterClose(), from, request.source(), clock.instant(), caller.name());
        rules.add(rule);
        return Response.status(Response.Status.CREATED)
                .entity(DeadlineRuleView.of(rule))
                .build();
    }

    private static boolean says(DeadlineRule rule, SetDeadlineRule request) {
        return rule.daysAfterClose() == request.daysAfterClose()
                && rule.source().equals(request.source());
    }

    /** Null where the text is no day. */
    private static LocalDate day(String text) {
        try {
            return text.matches("[1-9]\\d{3}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private void check(Violations violations, String level, String kind, LocalDate validFrom) {
        violations
                .rejectIf(
                        !level.matches("province|district|commune"),
                        "level",
                        "unknown-code",
                        "Phải là province, district hoặc commune.",
                        "Must be province, district or commune.")
                .rejectIf(
                        !kind.matches("month|quarter|half|nine-months|year|days"),
                        "kind",
                        "unknown-code",
                        "Phải là month, quarter, half, nine-months, year hoặc days.",
                        "Must be month, quarter, half, nine-months, year or days.")
                .rejectIf(
                        validFrom == null || validFrom.isAfter(LATEST),
                        "validFrom",
                        "not-a-date",
                        "Không phải ngày; hãy ghi theo dạng 2031-01-01.",
                        "Not a date; write it as 2031-01-01.")
                .rejectIf(
                        validFrom != null && validFrom.isBefore(LocalDate.now(clock)),
                        "validFrom",
                        "changes-a-closed-period",
                        "Quy định sẽ thay đổi thời hạn của kỳ đã khóa sổ; hãy cho áp dụng từ hôm nay trở đi.",
                        "The rule would change the deadline of periods that have closed; have it hold from today or later.");
    }
}
