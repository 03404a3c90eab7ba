package vn.banggiao.reporting.sdmx;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;

/** Structure queries of the SDMX REST API. */
@Path("/api/v1/sdmx/structure")
@Tag(name = "SDMX")
@Produces(MediaType.WILDCARD)
public class StructureResource {
    private static final String DETAILS =
            "full|raw|referencepartial|allstubs|allcompletestubs|referencestubs" + "|referencecompletestubs";

    private final Structure structure;
    private final Codelists codelists;
    private final Clock clock;

    StructureResource(Structure structure, Codelists codelists, Clock clock) {
        this.structure = structure;
        this.codelists = codelists;
        this.clock = clock;
    }

    /** How much is wanted, and what else. */
    public static class Wanted {
        @Parameter(
                description =
                        "`none` (default), `parents`, `parentsandsiblings`, `ancestors`, `children`, `descendants`,"
                                + " `all`, or types such as `codelist`")
        @QueryParam("references")
        public String references;

        @Parameter(description = "`full` (default), `allstubs`, `referencestubs`")
        @QueryParam("detail")
        public String detail;

        @Parameter(description = "`json`, instead of Accept")
        @QueryParam("format")
        public String format;
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @RolesAllowed("**")
    @Operation(
            summary = "The structure of the SDMX data",
            description =
                    "Data structure, dataflow, code lists and concept scheme in SDMX-JSON 2.0, with names in Vietnamese and"
                            + " English. Code lists gain codes under the same version; a code never changes its meaning")
    @APIResponse(
            responseCode = "200",
            description = "The artefacts; the ETag is that of what they say",
            content = @Content(mediaType = Formats.STRUCTURE_JSON))
    public Response read(
            @Parameter(
                            description = "`datastructure`, `dataflow`, `codelist`, `conceptscheme` or `*`",
                            example = "codelist")
                    String type,
            @Parameter(example = "BANGGIAO") String agency,
            @Parameter(example = "CL_INDICATOR") String id,
            @Parameter(description = "`1.0.0`, `*`, `+` or `~`", example = "1.0.0") String version,
            @BeanParam Wanted wanted,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return answer(type, agency, id, version, "*", wanted, headers, request);
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}/{item}")
    @RolesAllowed("**")
    @Operation(summary = "Some codes of a code list, or concepts")
    @APIResponse(
            responseCode = "200",
            description = "The list with these alone",
            content = @Content(mediaType = Formats.STRUCTURE_JSON))
    public Response readItems(
            @Parameter(example = "codelist") String type,
            @Parameter(example = "BANGGIAO") String agency,
            @Parameter(example = "CL_AREA") String id,
            @Parameter(example = "1.0.0") String version,
            @Parameter(description = "Ids, several after commas", example = "VN11_099") String item,
            @BeanParam Wanted wanted,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return answer(type, agency, id, version, item, wanted, headers, request);
    }

    @GET
    @Path("{type}/{agency}/{id}")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Response readLatest(
            String type,
            String agency,
            String id,
            @BeanParam Wanted wanted,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return answer(type, agency, id, "~", "*", wanted, headers, request);
    }

    @GET
    @Path("{type}/{agency}")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Response readOfAgency(
            String type,
            String agency,
            @BeanParam Wanted wanted,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return answer(type, agency, "*", "~", "*", wanted, headers, request);
    }

    @GET
    @Path("{type}")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Response readOfType(
            String type, @BeanParam Wanted wanted, @Context HttpHeaders headers, @Context Request request)
            throws IOException {
        return answer(type, "*", "*", "~", "*", wanted, headers, request);
    }

    private Response answer(
            String type,
            String agency,
            String id,
            String version,
            String items,
            Wanted wanted,
            HttpHeaders headers,
            Request request)
            throws IOException {
        Formats.requireStructure(wanted.format, headers.getAcceptableMediaTypes());
        String detail = detail(wanted.detail);
        List<Artefact> all = Artefact.all(structure);
        Set<Artefact> matching = all.stream()
                .filter(each -> ArtefactQuery.names(type, each.kind().code()))
                .filter(each -> ArtefactQuery.names(id, each.id()))
                .filter(each -> ArtefactQuery.names(agency, Structure.AGENCY) && ArtefactQuery.isCurrent(version))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (matching.isEmpty()) {
            throw Refusals.notFound(type + " " + agency + ":" + id + "(" + version + ")");
        }
        Set<Artefact> wholly = new LinkedHashSet<>(matching);
        wholly.addAll(Artefact.along(matching, wanted.references == null ? "none" : wanted.references, all));
        Set<Artefact> stubs = new LinkedHashSet<>(detail.endsWith("stubs") ? wholly : Set.of());
        if (detail.startsWith("reference")) {
            stubs.removeAll(matching);
        }
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        try (Spool spool = Spool.open()) {
            boolean found =
                    new StructureMessage(spool, structure, codelists, language, clock).write(wholly, stubs, items);
            if (!found && !items.equals("*")) {
                throw Refusals.notFound(id + " " + items);
            }
            return spool.answer(request)
                    .type(Formats.STRUCTURE_JSON)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .header(HttpHeaders.VARY, "Accept, Accept-Language")
                    .build();
        }
    }

    private static String detail(String detail) {
        if (detail != null && !detail.matches(DETAILS)) {
            throw Refusals.invalid(
                    "detail",
                    "unknown-code",
                    "Phải là full, allstubs hoặc referencestubs.",
                    "Must be full, allstubs or referencestubs.");
        }
        return detail == null ? "full" : detail;
    }
}
