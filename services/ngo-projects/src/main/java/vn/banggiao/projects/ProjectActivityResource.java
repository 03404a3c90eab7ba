package vn.banggiao.projects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.record.Batch;
import vn.banggiao.chassis.record.ChangesRequest;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;

/** A project's activities over REST; whoever may not read the project gets none of them here. */
@Path("/api/v1/projects/{projectId}/activities")
@Tag(name = "Project activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectActivityResource {
    private final ProjectActivities activities;
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;

    ProjectActivityResource(
            ProjectActivities activities, Registrar registrar, Listing listing, Batch batch, Checks checks) {
        this.activities = activities;
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Records an activity of a project")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response record(UUID projectId, RecordProjectActivity request, @HeaderParam("Idempotency-Key") String key) {
        return activities.record(projectId, request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many activities of a project: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            UUID projectId,
            @Schema(implementation = RecordProjectActivity.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        registrar.require(Project.KIND, projectId, LockModeType.NONE);
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordProjectActivity.class,
                Language.of(languages),
                RecordProjectActivity::id,
                line -> activities.record(projectId, line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(
            summary =
                    "Lists activities of a project, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response list(
            UUID projectId,
            @QueryParam("unit") String unit,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("type") String type,
            @QueryParam("kind") String kind,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        registrar.require(Project.KIND, projectId, LockModeType.NONE);
        Where where = new Where()
                .within("project.id", projectId)
                .under(unit)
                .between("toDay", from, to)
                .equal("type", type)
                .equal("kind", kind)
                .withdrawnToo(withdrawn);
        return listing.answer(ProjectActivity.kind(projectId), where, page, since, ProjectActivityView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads an activity of a project as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response read(UUID projectId, UUID id, @QueryParam("version") Integer version) {
        activities.require(projectId, id, LockModeType.NONE);
        var kind = ProjectActivity.kind(projectId);
        return (version == null ? registrar.read(kind, id) : registrar.read(kind, id, version)).response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of an activity of a project, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = ProjectActivityView[].class)))
    public String versions(UUID projectId, UUID id) {
        activities.require(projectId, id, LockModeType.NONE);
        return registrar.versions(ProjectActivity.kind(projectId), id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes an activity of a project; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response change(
            UUID projectId, UUID id, @HeaderParam("If-Match") String ifMatch, RecordProjectActivity request) {
        return activities.change(projectId, id, ifMatch, request).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "Withdraws an activity of a project with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ProjectActivityView.class)))
    public Response withdraw(UUID projectId, UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return activities.withdraw(projectId, id, ifMatch, reason).response();
    }
}
