package vn.banggiao.reporting.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.document.FileName;
import vn.banggiao.reporting.report.Reports;
import vn.banggiao.reporting.table.CsvFile;
import vn.banggiao.reporting.table.WorkbookFile;
import vn.banggiao.reporting.wording.Wording;

/** Sheets over REST: given out filled in, taken back, shown what they would do, confirmed. */
@Path("/api/v1/sheets/{unit}/{period}")
@Tag(name = "Sheets")
public class SheetResource {
    private final Reports reports;
    private final FormMaker forms;
    private final Sheets sheets;

    SheetResource(Reports reports, FormMaker forms, Sheets sheets) {
        this.reports = reports;
        this.forms = forms;
        this.sheets = sheets;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "A unit's sheet for a period, to be filled in",
            description =
                    "The unit's indicators in the order of its outline, with the report's figures beside them and what"
                            + " the unit has stated itself: returns, targets and profile figures. Past periods and units that exist no"
                            + " longer as well")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = WorkbookFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(
            @Parameter(example = "11.099") String unit,
            @Parameter(example = "2020-H1") String period,
            @Parameter(description = "`xlsx` or `csv`; goes before Accept") @QueryParam("format") String format,
            @BeanParam SheetQuery query,
            @Context HttpHeaders headers) {
        SheetFormat wanted = format(format, headers);
        Language language = query.language();
        SheetOf of = of(unit, period, query);
        Form form = forms.make(of, language);
        StreamingOutput written = out -> {
            BufferedOutputStream pieces = new BufferedOutputStream(out);
            new SheetFiles(form).write(pieces, wanted);
            pieces.flush();
        };
        String name = Wording.in(language).word("sheet.file").formatted(form.unitName(), of.period());
        return Response.ok(written, wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(name + "." + wanted.ending()).disposition())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    @POST
    @Path("preview")
    @Consumes({WorkbookFile.MEDIA_TYPE, CsvFile.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "What a sheet that was filled in would do; nothing is written",
            description =
                    "Cells that cannot be read, or say what may not be said, are listed under `problems`; the `token`"
                            + " is there once there are none, and confirms this very file")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = WorkbookFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What would be made, changed and withdrawn",
            content = @Content(schema = @Schema(implementation = SheetPreview.class)))
    public SheetPreview preview(
            String unit,
            String period,
            @BeanParam SheetQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] file) {
        Language language = query.language();
        return sheets.preview(of(unit, period, query), file, sent(type), language);
    }

    @POST
    @Path("confirmations")
    @Consumes({WorkbookFile.MEDIA_TYPE, CsvFile.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "Writes what was previewed: all of it, or nothing",
            description =
                    "Takes the same file again, with the preview's token. Sent again, it gets the first answer again")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = WorkbookFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "Written, now or before",
            content = @Content(schema = @Schema(implementation = SheetConfirmation.class)))
    @APIResponse(responseCode = "409", description = "The token is of another file, or of other statements")
    @APIResponse(
            responseCode = "412",
            description = "Statements have changed since the sheet was given out; the cells are named")
    public Response confirm(
            String unit,
            String period,
            @BeanParam SheetQuery query,
            @Parameter(description = "The preview's", required = true) @QueryParam("token") String token,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] file) {
        SheetOf of = of(unit, period, query);
        if (token == null || token.isBlank()) {
            throw Refusals.invalid(
                    "token",
                    "required",
                    "Bắt buộc; hãy xem trước biểu ở .../preview và gửi token nhận được.",
                    "Required; preview the sheet at .../preview and send the token that it answers.");
        }
        return Response.ok(sheets.confirm(of, file, sent(type), token)).build();
    }

    private SheetOf of(String unit, String period, SheetQuery query) {
        return SheetOf.of(unit, reports.period(unit, period, query.basis));
    }

    private static SheetFormat sent(String type) {
        return MediaType.valueOf(type).isCompatible(MediaType.valueOf(CsvFile.MEDIA_TYPE))
                ? SheetFormat.CSV
                : SheetFormat.XLSX;
    }

    /** What is asked for by name goes before Accept, also where that takes neither. */
    private static SheetFormat format(String asked, HttpHeaders headers) {
        if (asked != null && !asked.matches("xlsx|csv")) {
            throw Refusals.invalid("format", "unknown-code", "Phải là xlsx hoặc csv.", "Must be xlsx or csv.");
        }
        if (asked != null) {
            return asked.equals("csv") ? SheetFormat.CSV : SheetFormat.XLSX;
        }
        MediaType csv = MediaType.valueOf(CsvFile.MEDIA_TYPE);
        MediaType xlsx = MediaType.valueOf(WorkbookFile.MEDIA_TYPE);
        return headers.getAcceptableMediaTypes().stream()
                .filter(each -> each.isCompatible(csv) || each.isCompatible(xlsx))
                .findFirst()
                .map(each -> each.isCompatible(xlsx) ? SheetFormat.XLSX : SheetFormat.CSV)
                .orElseThrow(NotAcceptableException::new);
    }
}
