package vn.banggiao.projects;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.chassis.record.Batch;
import vn.banggiao.chassis.record.ChangesRequest;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;

/** Projects over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/projects")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {
    private final Projects projects;
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;

    ProjectResource(Projects projects, Registrar registrar, Listing listing, Batch batch, Checks checks) {
        this.projects = projects;
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Records a project")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response record(RecordProject request, @HeaderParam("Idempotency-Key") String key) {
        return projects.record(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many projects: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordProject.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordProject.class,
                Language.of(languages),
                RecordProject::id,
                line -> projects.record(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(summary = "Lists projects, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response list(
            @QueryParam("unit") String unit,
            @Parameter(description = "Active on this day or later") @QueryParam("from") LocalDate from,
            @Parameter(description = "Active on this day or earlier") @QueryParam("to") LocalDate to,
            @QueryParam("funding") String funding,
            @QueryParam("donor") String donor,
            @QueryParam("organisation") String organisation,
            @QueryParam("country") String country,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Violations violations = new Violations();
        ProjectProblems.checkOrder(violations, "to", from, to);
        violations.refuseIfAny();
        Where where = new Where()
                .under(unit)
                .between("startsOn", null, to)
                .between("lastDay", from, null)
                .equal("funding", funding)
                .equal("donor", donor)
                .equal("organisation", organisation)
                .equal("country", country)
                .withdrawnToo(withdrawn);
        return listing.answer(Project.KIND, where, page, since, ProjectView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a project as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        var kind = Project.KIND;
        return (version == null ? registrar.read(kind, id) : registrar.read(kind, id, version)).response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a project, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = ProjectView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Project.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes a project; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordProject request) {
        return projects.change(id, ifMatch, request).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws a project with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return projects.withdraw(id, ifMatch, reason).response();
    }
}
