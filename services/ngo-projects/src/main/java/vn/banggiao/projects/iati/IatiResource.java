package vn.banggiao.projects.iati;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Violations;

/** The aid projects for the International Aid Transparency Initiative, as a file to publish. */
@Path("/api/v1/iati/activities.xml")
@Tag(name = "IATI")
@Produces(MediaType.APPLICATION_XML)
public class IatiResource {
    private final Activities activities;
    private final IatiSettings settings;

    IatiResource(Activities activities, IatiSettings settings) {
        this.activities = activities;
        this.settings = settings;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Reads the live aid projects within the caller's units as activities after IATI 2.03",
            description =
                    "Commitments and disbursements are transactions in their own currency. The file is written as it is read,"
                            + " so it may be as long as it needs to be; its weak ETag answers If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(responseCode = "304", description = "Not changed since If-None-Match")
    public Response activities(
            @Parameter(description = "Projects of this unit and of everything below it") @QueryParam("unit")
                    String unit,
            @Parameter(description = "One kind of aid; all kinds where left out", example = "foreign-ngo")
                    @QueryParam("funding")
                    String funding,
            @QueryParam("donor") String donor,
            @Context Request request) {
        requireAid(funding);
        Activities.Filter filter = new Activities.Filter(unit, funding, donor);
        EntityTag tag = new EntityTag(activities.tag(filter), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Activities.Part first = activities.part(filter, null);
        return Response.ok(file(filter, first))
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"iati-activities.xml\"")
                .build();
    }

    private StreamingOutput file(Activities.Filter filter, Activities.Part first) {
        return out -> {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
                    .getBytes(StandardCharsets.UTF_8));
            Activities.Part part = first;
            out.write(part.xml());
            while (part.next() != null) {
                part = activities.part(filter, part.next());
                out.write(part.xml());
            }
            out.write("</iati-activities>\n".getBytes(StandardCharsets.UTF_8));
        };
    }

    private void requireAid(String funding) {
        String known = String.join(", ", settings.fundings().stream().sorted().toList());
        new Violations()
                .rejectIf(
                        funding != null && !settings.fundings().contains(funding),
                        "funding",
                        "not-aid",
                        "Không phải nguồn viện trợ được công bố; hãy dùng một trong: " + known + ".",
                        "This is no aid that is published; use one of: " + known + ".")
                .refuseIfAny();
    }
}
