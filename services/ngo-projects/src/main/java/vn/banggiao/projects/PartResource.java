package vn.banggiao.projects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.banggiao.chassis.record.ChangesRequest;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;

/**
 * Disbursements and project activities by themselves, for readers who do not know the project: events and the figures of a report
 * name a record by its id alone, and a system that keeps a copy asks for those of all projects at once.
 */
@Path("/api/v1")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
public class PartResource {
    private final Registrar registrar;
    private final Listing listing;

    PartResource(Registrar registrar, Listing listing) {
        this.registrar = registrar;
        this.listing = listing;
    }

    @GET
    @Path("disbursements")
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(
            summary =
                    "Lists disbursements of all projects, newest first, within the caller's units; or what has changed"
                            + " in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = DisbursementView.class)))
    public Response disbursements(
            @QueryParam("unit") String unit,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where().under(unit).withdrawnToo(withdrawn);
        return listing.answer(Disbursement.OF_ALL_PROJECTS, where, page, since, DisbursementView::of);
    }

    @GET
    @Path("project-activities")
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(
            summary = "Lists activities of all projects, newest first, within the caller's units; or what has changed"
                    + " in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response activities(
            @QueryParam("unit") String unit,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where().under(unit).withdrawnToo(withdrawn);
        return listing.answer(ProjectActivity.OF_ALL_PROJECTS, where, page, since, ProjectActivityView::of);
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
        return read(Disbursement.OF_ALL_PROJECTS, id, version).response();
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
        return read(ProjectActivity.OF_ALL_PROJECTS, id, version).response();
    }

    private <E> Receipt read(RecordKind<E> kind, UUID id, Integer version) {
        return version == null ? registrar.read(kind, id) : registrar.read(kind, id, version);
    }
}
