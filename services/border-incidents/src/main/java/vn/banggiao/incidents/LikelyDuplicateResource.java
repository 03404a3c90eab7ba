package vn.banggiao.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;

/** Proposals of what may be one event, over REST, the most alike first; and the decisions that a pair is two events. */
@Path("/api/v1/incidents")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LikelyDuplicateResource {
    private final LikelyDuplicates likelyDuplicates;
    private final DuplicateDismissals dismissals;
    private final Registrar registrar;
    private final Checks checks;

    LikelyDuplicateResource(
            LikelyDuplicates likelyDuplicates, DuplicateDismissals dismissals, Registrar registrar, Checks checks) {
        this.likelyDuplicates = likelyDuplicates;
        this.dismissals = dismissals;
        this.registrar = registrar;
        this.checks = checks;
    }

    @GET
    @Path("likely-duplicates")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Proposes pairs of incidents that may be one event, the most alike first",
            description = "Both are within the caller's units; whoever sees one side only is not shown the pair.")
    @Transactional
    public Page<LikelyDuplicateView> list(
            @Parameter(description = "At least one of the two is of this unit or below it") @QueryParam("unit")
                    String unit,
            @Parameter(description = "At least one of the two occurred on this day or later") @QueryParam("from")
                    LocalDate from,
            @QueryParam("to") LocalDate to,
            @BeanParam PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        new Where().between("occurredOn", from, to);
        int limit = PageRequest.limit(page.limit);
        LikelyPair after = LikelyPair.at(page.cursor);
        return page(likelyDuplicates.inWindow(unit, from, to, after, limit + 1), limit, languages);
    }

    @GET
    @Path("{id}/likely-duplicates")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Proposes incidents that may be the same event as this one, the most alike first")
    @Transactional
    public Page<LikelyDuplicateView> ofOne(
            UUID id, @BeanParam PageRequest page, @HeaderParam("Accept-Language") String languages) {
        int limit = PageRequest.limit(page.limit);
        LikelyPair after = LikelyPair.at(page.cursor);
        registrar.require(Incident.KIND, id, LockModeType.NONE);
        return page(likelyDuplicates.of(id, after, limit + 1), limit, languages);
    }

    @POST
    @Path("likely-duplicates/dismissals")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary = "Decides that two incidents are two events: they are not proposed again",
            description =
                    "One decision is kept for a pair; a later one gets it. To join the two all the same overrules it.")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = DuplicateDismissalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided before: that decision",
            content = @Content(schema = @Schema(implementation = DuplicateDismissalView.class)))
    public Response dismiss(DismissDuplicate request) {
        checks.require(request, violations -> {});
        DuplicateDismissals.Decision decision = dismissals.dismiss(request);
        return Response.status(decision.isNew() ? 201 : 200)
                .entity(DuplicateDismissalView.of(decision.dismissal()))
                .build();
    }

    @GET
    @Path("{id}/dismissals")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads the decisions that this incident is not the same event as another, oldest first")
    public List<DuplicateDismissalView> dismissals(UUID id) {
        return dismissals.about(id);
    }

    private static Page<LikelyDuplicateView> page(List<LikelyPair> found, int limit, String languages) {
        List<LikelyPair> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<UUID, Incident> incidents = Incident.<Incident>list(
                        "id in ?1",
                        shown.stream()
                                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id, Function.identity()));
        Language language = Language.of(languages);
        return new Page<>(
                shown.stream()
                        .map(pair -> LikelyDuplicateView.of(
                                pair, incidents.get(pair.first()), incidents.get(pair.second()), language))
                        .toList(),
                found.size() > limit ? shown.get(limit - 1).cursor() : null);
    }
}
