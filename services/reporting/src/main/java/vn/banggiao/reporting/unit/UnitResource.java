package vn.banggiao.reporting.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.units.UnitRegistry;

/**
 * The administrative units over REST: everybody may look them up; the province and systems import them, where they may act for all
 * units, as an import can change any.
 */
@Path("/api/v1/units")
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
    private static final int MOST = 500;

    private final UnitImport lists;
    private final UnitSearch search;
    private final UnitRegistry registry;
    private final Caller caller;
    private final Clock clock;

    UnitResource(UnitImport lists, UnitSearch search, UnitRegistry registry, Caller caller, Clock clock) {
        this.lists = lists;
        this.search = search;
        this.registry = registry;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Imports a list of units, or of where units went",
            description = "UTF-8. kind=units: code,name,level,parent,valid_from,valid_to; kind=successors:"
                    + " from_code,to_code,on,share. As multipart/form-data both lists go in one request, as the parts"
                    + " `units` and `successors`. Rows with a problem are left out and named by their line; the same list"
                    + " again changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(
                                                    name = UnitImport.UNITS,
                                                    type = SchemaType.STRING,
                                                    format = "binary"),
                                            @SchemaProperty(
                                                    name = UnitImport.SUCCESSORS,
                                                    type = SchemaType.STRING,
                                                    format = "binary")
                                        }))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the import did",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public ImportReport importList(
            InputStream body,
            @Parameter(schema = @Schema(enumeration = {UnitImport.UNITS, UnitImport.SUCCESSORS})) @QueryParam("kind")
                    String kind,
            @HeaderParam("Accept-Language") String languages)
            throws IOException {
        requireEverywhere();
        if (!UnitImport.UNITS.equals(kind) && !UnitImport.SUCCESSORS.equals(kind)) {
            throw Refusals.invalid(
                    "kind",
                    "unknown-code",
                    "Phải là một trong: units, successors.",
                    "Must be one of: units, successors.");
        }
        byte[] list = body.readAllBytes();
        boolean units = UnitImport.UNITS.equals(kind);
        return lists.take(units ? list : null, units ? null : list, Language.of(languages));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.SYSTEM})
    @Operation(hidden = true)
    public ImportReport importLists(
            @RestForm(UnitImport.UNITS) FileUpload units,
            @RestForm(UnitImport.SUCCESSORS) FileUpload successors,
            @HeaderParam("Accept-Language") String languages)
            throws IOException {
        requireEverywhere();
        if (units == null && successors == null) {
            throw Refusals.invalid(
                    "units",
                    "required",
                    "Hãy gửi tệp CSV ở phần units, successors hoặc cả hai.",
                    "Send a CSV file as the part units, successors or both.");
        }
        return lists.take(bytes(units), bytes(successors), Language.of(languages));
    }

    @GET
    @RolesAllowed({
        Roles.BORDER_POST,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.ANALYST,
        Roles.OUTSIDE_ANALYST,
        Roles.SYSTEM,
        Roles.AUDITOR,
        Roles.DPO
    })
    @Operation(summary = "Finds units, in the order of their codes")
    public Page<UnitView> find(
            @Parameter(description = "Words of a name (`Nậm Cắn` or `nam can`), or a code with everything below it")
                    @QueryParam("q")
                    String q,
            @Parameter(schema = @Schema(enumeration = {"province", "district", "commune"})) @QueryParam("level")
                    String level,
            @Parameter(description = "Code of the unit directly above") @QueryParam("parent") String parent,
            @Parameter(description = "A day on which it existed; at any time where left out") @QueryParam("on")
                    LocalDate on,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor) {
        new Violations()
                .rejectIf(
                        limit < 1 || limit > MOST,
                        "limit",
                        "out-of-range",
                        "Phải từ 1 đến " + MOST + ".",
                        "Must be from 1 to " + MOST + ".")
                .rejectIf(
                        level != null && !level.matches("province|district|commune"),
                        "level",
                        "unknown-code",
                        "Phải là một trong: province, district, commune.",
                        "Must be one of: province, district, commune.")
                .refuseIfAny();
        List<UnitView> found =
                search.find(new UnitSearch.Wanted(q, level, parent, on), UnitPlace.parse(cursor), limit + 1);
        List<UnitView> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(shown, found.size() > limit ? UnitPlace.after(shown.get(limit - 1)) : null);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({
        Roles.BORDER_POST,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.ANALYST,
        Roles.OUTSIDE_ANALYST,
        Roles.SYSTEM,
        Roles.AUDITOR,
        Roles.DPO
    })
    @Operation(summary = "Reads a unit, with what came before and after it")
    public UnitView read(
            String code,
            @Parameter(description = "A day on which it existed; where left out, today, or the last unit of that code")
                    @QueryParam("on")
                    LocalDate on) {
        if (on == null) {
            return search.find(code, LocalDate.now(clock))
                    .or(() -> search.last(code))
                    .orElseThrow(() -> Refusals.notFound("unit " + code));
        }
        return search.find(code, on).orElseThrow(() -> {
            Violations violations = new Violations();
            registry.check(violations, "on", code, on);
            return violations.found().stream().noneMatch(each -> each.code().equals("unit-not-then"))
                    ? Refusals.notFound("unit " + code)
                    : Refusals.invalid(violations.found());
        });
    }

    private void requireEverywhere() {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Danh mục đơn vị dùng chung cho mọi đơn vị; hãy dùng tài khoản có phạm vi *.",
                    "The list of units is everybody's; use an account whose scope is *.");
        }
    }

    private static byte[] bytes(FileUpload file) throws IOException {
        return file == null ? null : Files.readAllBytes(file.uploadedFile());
    }
}
