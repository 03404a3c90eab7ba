package vn.banggiao.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Problem;

/** Two reports of one event, over REST: joined by a person so that it counts once, and parted again. */
@Path("/api/v1/incidents/{id}/joining")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JoiningResource {
    private final Duplicates duplicates;
    private final Checks checks;

    JoiningResource(Duplicates duplicates, Checks checks) {
        this.duplicates = duplicates;
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary = "Joins an incident to another one that tells of the same event",
            description =
                    "It stays readable and counts towards nothing until it is parted; the other one counts for both.")
    @APIResponse(
            responseCode = "200",
            description = "Joined",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is joined already, others are joined to it, or the other one is joined, withdrawn or of another kind",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such incident",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "412",
            description = "If-Match is stale: the incident has changed since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response join(UUID id, @HeaderParam("If-Match") String ifMatch, JoinIncident request) {
        checks.require(request, violations -> {});
        return duplicates.join(id, ifMatch, request).response();
    }

    @DELETE
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Parts an incident from the one to which it is joined; it counts for itself again")
    @APIResponse(
            responseCode = "200",
            description = "Parted",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not joined to any, or was withdrawn",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response part(UUID id, @HeaderParam("If-Match") String ifMatch, PartIncident request) {
        checks.require(request, violations -> {});
        return duplicates.part(id, ifMatch, request).response();
    }
}
