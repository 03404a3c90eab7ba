package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;

/** Which keys are in use, and bringing all rows under the current ones. Keys themselves are configured and never seen here. */
@Path("/api/v1/person-keys")
@Tag(name = "Keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {
    private final SealedRows rows;
    private final Resealing resealing;
    private final Caller caller;

    KeyResource(SealedRows rows, Resealing resealing, Caller caller) {
        this.rows = rows;
        this.resealing = resealing;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DPO, Roles.SYSTEM})
    @Operation(summary = "Says by id which keys sealed how many rows, and which may be dropped")
    public KeyUse use() {
        return rows.use();
    }

    @POST
    @Path("resealing")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.DPO, Roles.SYSTEM})
    @Operation(
            summary = "Seals and indexes all rows under the current keys, and answers when it is done; for all units",
            description = "For callers that may act everywhere (`*`)")
    public KeyUse reseal() {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Việc niêm phong lại áp dụng cho dữ liệu của mọi đơn vị; hãy dùng tài khoản có phạm vi *.",
                    "Sealing anew touches the rows of all units; use an account whose scope is *.");
        }
        resealing.run();
        return rows.use();
    }
}
