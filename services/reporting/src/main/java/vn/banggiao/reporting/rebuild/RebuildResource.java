package vn.banggiao.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;

/** The ledger anew from the log. It concerns all units, so only who may act for all of them asks for it. */
@Path("/api/v1/rebuilds")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {
    private final RebuildRunner runner;
    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(RebuildRunner runner, Rebuilds rebuilds, Caller caller) {
        this.runner = runner;
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Begins to rebuild the ledger from the log",
            description =
                    "Reports go on being served from the old ledger until the new one takes its place; where a rebuild fails,"
                            + " nothing has changed. One at a time: 409 while one runs")
    @APIResponse(
            responseCode = "202",
            description = "Begun; its progress stands at the Location",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    public Response start() throws SQLException {
        requireEverywhere();
        UUID id = runner.start(caller.name())
                .orElseThrow(() -> Refusals.conflict(
                        "rebuild-running",
                        "Đang có một lần dựng lại sổ số liệu; hãy chờ lần đó kết thúc rồi gửi lại.",
                        "A rebuild of the ledger is running; wait until it has ended and send it again."));
        return Response.accepted(rebuilds.find(id).orElseThrow())
                .location(URI.create("/api/v1/rebuilds/" + id))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(summary = "How far a rebuild has come, at which rate, and what became of it")
    public RebuildView read(UUID id) {
        requireEverywhere();
        return rebuilds.find(id).orElseThrow(() -> Refusals.notFound("rebuild " + id));
    }

    private void requireEverywhere() {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Việc dựng lại sổ số liệu liên quan đến mọi đơn vị; hãy dùng tài khoản có phạm vi *.",
                    "A rebuild concerns all units; use an account whose scope is *.");
        }
    }
}
