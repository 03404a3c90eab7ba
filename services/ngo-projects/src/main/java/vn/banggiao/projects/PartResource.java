package vn.banggiao.projects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.chassis.record.Registrar;

/**
 * Disbursements and project activities by their own id, for readers who do not know the project: events and the figures of a report
 * name a record by its id alone.
 */
@Path("/api/v1")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
public class PartResource {
    private final Registrar registrar;

    PartResource(Registrar registrar) {
        this.registrar = registrar;
    }

    @GET
    @Path("disbursements/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a disbursement by its id alone")
    @APIResponse(
            responseCode = "200",
            description = "The disbursement",
            content = @Content(schema = @Schema(implementation = DisbursementView.class)))
    public Response disbursement(UUID id, @QueryParam("version") Integer version) {
        return read(Disbursement.kind(id), id, version).response();
    }

    @GET
    @Path("project-activities/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a project activity by its id alone")
    @APIResponse(
            responseCode = "200",
            description = "The project activity",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response activity(UUID id, @QueryParam("version") Integer version) {
        return read(ProjectActivity.kind(id), id, version).response();
    }

    private <E> Receipt read(RecordKind<E> kind, UUID id, Integer version) {
        return version == null ? registrar.read(kind, id) : registrar.read(kind, id, version);
    }
}
