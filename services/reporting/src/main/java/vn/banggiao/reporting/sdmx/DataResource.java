package vn.banggiao.reporting.sdmx;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.edition.SubmittedReports;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.statement.PeriodProblems;

/** Data queries of the SDMX REST API. */
@Path("/api/v1/sdmx/data")
@Tag(name = "SDMX")
@Produces(MediaType.WILDCARD)
public class DataResource {
    private final Structure structure;
    private final AskedFigures figures;
    private final SubmittedReports submitted;
    private final Clock clock;

    DataResource(Structure structure, AskedFigures figures, SubmittedReports submitted, Clock clock) {
        this.structure = structure;
        this.figures = figures;
        this.submitted = submitted;
        this.clock = clock;
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Figures as SDMX 3.0 data",
            description =
                    "Each figure of the units' reports as an observation. SDMX-JSON 2.0 unless `Accept` or `format`"
                            + " asks for SDMX-CSV 2.0, with its parameters `labels` and `keys`. Units that are not asked for by name are"
                            + " those of the caller. 404 where there is no such data; 400 where it would take more than 3,000 reports")
    @APIResponse(
            responseCode = "200",
            description = "The data; the ETag is that of what they say",
            content = {@Content(mediaType = Formats.DATA_JSON), @Content(mediaType = Formats.DATA_CSV)})
    public Response read(
            @Parameter(description = "`dataflow`, `datastructure` or `*`", example = "dataflow") String context,
            @Parameter(example = "BANGGIAO") String agency,
            @Parameter(description = "`FIGURES`, of a data structure `DSD_FIGURES`, or `*`", example = "FIGURES")
                    String id,
            @Parameter(description = "`1.0.0`, `*`, `+` or `~`", example = "1.0.0") String version,
            @Parameter(
                            description =
                                    "FREQ.REF_AREA.INDICATOR.COUNTRY.KIND.PURPOSE.PROGRAMME.LEVEL.DONOR.ORGANISATION"
                                            + ".PROJECT.SECTOR.GATE.MEDIUM.CURRENCY; `*` for any, what is left out at the end too",
                            example = "S.VN11_099.incidents_cases")
                    String key,
            @BeanParam DataParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        requireKnown(context, agency, id, version);
        Formats.Wanted wanted = Formats.data(parameters.format, headers.getAcceptableMediaTypes());
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        DataQuery query = DataQuery.of(key, parameters, structure);
        try (Spool spool = Spool.open()) {
            Counted message = new Counted(
                    wanted.csv() == null
                            ? new JsonDataMessage(spool, structure, query, language, clock)
                            : new CsvDataMessage(spool.out(), structure, query, wanted.csv(), language));
            if (parameters.edition == null) {
                figures.read(query, PeriodProblems.basis(parameters.basis), message);
            } else {
                figures.read(edition(parameters), query, message);
            }
            message.requireAny();
            message.end();
            return spool.answer(request)
                    .type(wanted.mediaType())
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .header(HttpHeaders.VARY, "Accept, Accept-Language")
                    .build();
        }
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response readAll(
            String context,
            String agency,
            String id,
            String version,
            @BeanParam DataParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return read(context, agency, id, version, null, parameters, headers, request);
    }

    @GET
    @Path("{context}/{agency}/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response readLatest(
            String context,
            String agency,
            String id,
            @BeanParam DataParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        return read(context, agency, id, "~", null, parameters, headers, request);
    }

    private static void requireKnown(String context, String agency, String id, String version) {
        boolean flow = ArtefactQuery.names(context, "dataflow") && ArtefactQuery.names(id, Structure.DATAFLOW);
        boolean ofStructure =
                ArtefactQuery.names(context, "datastructure") && ArtefactQuery.names(id, Structure.DATA_STRUCTURE);
        if (!flow && !ofStructure
                || !ArtefactQuery.names(agency, Structure.AGENCY)
                || !ArtefactQuery.isCurrent(version)) {
            throw Refusals.notFound(context + " " + agency + ":" + id + "(" + version + ")");
        }
    }

    private ReportView edition(DataParameters parameters) {
        for (String other : List.of("asOf", "basis", "startPeriod", "endPeriod", "c[TIME_PERIOD]")) {
            if (parameters.all().containsKey(other)) {
                throw Refusals.invalid(
                        other,
                        "not-with-edition",
                        "Báo cáo đã gửi có kỳ và thời điểm của nó; hãy bỏ tham số này hoặc bỏ edition.",
                        "An edition has its own period and instant; leave this out, or leave out edition.");
            }
        }
        return submitted.require(parameters.edition).report();
    }

    /** A message that knows whether anything is in it: the standard has no empty one. */
    private record Counted(DataMessage message, int[] series) implements DataMessage {
        Counted(DataMessage message) {
            this(message, new int[1]);
        }

        @Override
        public void write(List<Observation> observations) {
            series[0]++;
            message.write(observations);
        }

        @Override
        public void end() {
            message.end();
        }

        void requireAny() {
            if (series[0] == 0) {
                throw new Refusal(
                        404,
                        "no-data",
                        new Text("Không có số liệu", "No data"),
                        new Text(
                                "Không có số liệu nào như yêu cầu; hãy bớt điều kiện trong key và c[…].",
                                "There are no such data; ask for less in the key and in c[…]."));
            }
        }
    }
}
