package vn.banggiao.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;

/** What was done about an incident since, over REST: added once however often it is sent, never changed. */
@Path("/api/v1/incidents/{id}/follow-ups")
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {
    private final Registrar registrar;
    private final Checks checks;
    private final Caller caller;
    private final Clock clock;

    FollowUpResource(Registrar registrar, Checks checks, Caller caller, Clock clock) {
        this.registrar = registrar;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads the follow-ups of an incident, oldest first")
    @Transactional
    public List<IncidentView.FollowUpView> list(UUID id) {
        return registrar.require(Incident.KIND, id, LockModeType.NONE).followUps.stream()
                .map(IncidentView.FollowUpView::of)
                .toList();
    }

    @POST
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary = "Adds what was done about an incident since",
            description = "The same id (or Idempotency-Key) with the same content gets the first answer again.")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such incident",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @Transactional
    public Response add(UUID id, AddFollowUp request, @HeaderParam("Idempotency-Key") String key) {
        checks.require(request, violations -> {});
        Incident incident = registrar.require(Incident.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        UUID clientId = clientId(id, request, key);
        return again(incident, clientId, request)
                .orElseGet(() -> added(incident, clientId, request))
                .response();
    }

    private UUID clientId(UUID incident, AddFollowUp request, String key) {
        if (request.id() != null) {
            return request.id();
        }
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(String.join("\n", caller.name(), incident.toString(), key)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The first answer, where the follow-up is there already. */
    private Optional<Receipt> again(Incident incident, UUID clientId, AddFollowUp request) {
        Optional<FollowUp> before = incident.followUps.stream()
                .filter(each -> each.clientId.equals(clientId))
                .findFirst();
        if (before.isPresent() && !before.get().says(request)) {
            throw Refusals.conflict(
                    "id-in-use",
                    "Mã này đã dùng cho một nội dung theo dõi khác của vụ việc; hãy dùng mã mới.",
                    "This id already stands for another follow-up of the incident; use a new one.");
        }
        return before.map(each -> each.version == null
                ? registrar.read(Incident.KIND, incident.id)
                : registrar.read(Incident.KIND, incident.id, each.version));
    }

    private Receipt added(Incident incident, UUID clientId, AddFollowUp request) {
        if (request.on().isBefore(incident.occurredOn)) {
            throw Refusals.invalid(
                    "on",
                    "before-the-incident",
                    "Trước ngày xảy ra vụ việc (" + incident.occurredOn + "); hãy sửa ngày này, hoặc ngày xảy ra.",
                    "Before the day of the incident (" + incident.occurredOn + "); correct this day, or that one.");
        }
        FollowUp followUp = new FollowUp();
        followUp.clientId = clientId;
        followUp.version = incident.envelope.version + 1;
        followUp.on = request.on();
        followUp.text = request.text();
        followUp.recordedAt = clock.instant();
        followUp.recordedBy = caller.name();
        return registrar.change(
                Incident.KIND,
                incident.id,
                "\"" + incident.envelope.version + "\"",
                request,
                "follow-up",
                null,
                each -> each.followUps.add(followUp));
    }
}
