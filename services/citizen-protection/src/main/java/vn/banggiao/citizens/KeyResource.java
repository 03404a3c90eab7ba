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
import vn.banggiao.chassis.identity.Roles;

/** Which keys are in use, and bringing all rows under the current ones. Keys themselves are configured and never seen here. */
@Path("/api/v1/person-keys")
@Tag(name = "Keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {
    private final SealedRows rows;
    private final Resealing resealing;

    KeyResource(SealedRows rows, Resealing resealing) {
        this.rows = rows;
        this.resealing = resealing;
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
    @Operation(summary = "Seals and indexes all rows under the current keys, and answers when it is done")
    public KeyUse reseal() {
        resealing.run();
        return rows.use();
    }
}
