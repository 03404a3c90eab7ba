package vn.banggiao.reporting.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;

/** Whether the ledger has what the services have. */
@Path("/api/v1/reconciliations")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReconciliationResource {
    private final ReconciliationRunner runner;
    private final Reconciliations reconciliations;
    private final Caller caller;

    ReconciliationResource(ReconciliationRunner runner, Reconciliations reconciliations, Caller caller) {
        this.runner = runner;
        this.reconciliations = reconciliations;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Begins to compare the services' own records with the ledger",
            description =
                    "For a unit with everything below it and a window, or for everything. The services are asked under the"
                            + " caller's own rights. Names what is missing, stale and extra; corrects nothing. A window selects the"
                            + " records of which a figure over it sums anything: an agreement as long as it is in force, a case as"
                            + " long as it is open")
    @APIResponse(
            responseCode = "202",
            description = "Begun; its findings come to stand at the Location",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public Response begin(
            BeginReconciliation request, @Parameter(hidden = true) @HeaderParam("Authorization") String authorization) {
        Selection selection =
                request == null ? Selection.EVERYTHING : new Selection(request.unit(), request.from(), request.to());
        requireScope(selection.unit());
        if (selection.from() != null && selection.to() != null && selection.to().isBefore(selection.from())) {
            throw Refusals.invalid(
                    "to",
                    "ends-before-it-starts",
                    "Ngày kết thúc trước ngày bắt đầu; hãy sửa một trong hai.",
                    "It ends before it starts; correct one of the two.");
        }
        try {
            UUID id = runner.start(selection, caller.name(), authorization, caller.seesEverything());
            return Response.accepted(reconciliations.find(id).orElseThrow())
                    .location(URI.create("/api/v1/reconciliations/" + id))
                    .build();
        } catch (RejectedExecutionException e) {
            throw Refusals.conflict(
                    "too-many-reconciliations",
                    "Đang có nhiều lần đối chiếu chờ chạy; hãy gửi lại sau.",
                    "Several reconciliations are waiting already; send it again later.");
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What a reconciliation has found")
    public ReconciliationView read(UUID id) {
        ReconciliationView found =
                reconciliations.find(id).orElseThrow(() -> Refusals.notFound("reconciliation " + id));
        requireScope(found.unit());
        return found;
    }

    private void requireScope(String unit) {
        if (unit != null) {
            caller.requireScope(unit);
        } else if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Phạm vi của bạn không phải là mọi đơn vị; hãy ghi mã đơn vị (unit) cần đối chiếu.",
                    "Your scope is not everywhere; name the unit to be reconciled.");
        }
    }
}
