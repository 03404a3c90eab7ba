package vn.banggiao.reporting.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.statement.AddressedRecords;

/** The wordings of offices over REST: one stands at a unit, a language and a sentence, and holds for every unit below it too. */
@Path("/api/v1/wordings/{unit}/{language}")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WordingResource {
    private final AddressedRecords records;
    private final Wordings wordings;
    private final Catalogue catalogue;
    private final WordingRules rules;
    private final Checks checks;
    private final Caller caller;

    WordingResource(
            AddressedRecords records,
            Wordings wordings,
            Catalogue catalogue,
            WordingRules rules,
            Checks checks,
            Caller caller) {
        this.records = records;
        this.wordings = wordings;
        this.catalogue = catalogue;
        this.rules = rules;
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Every sentence of the unit's documents as it is worded now")
    public List<WordingView> list(String unit, String language) {
        caller.requireScope(unit);
        Sentences sentences = wordings.of(unit, language(language), null);
        return Stream.concat(
                        Stream.of("abstract", "opening", "closing", Placeholders.ANY_FIGURE),
                        catalogue.all().stream().map(Indicator::code))
                .map(each -> view(unit, language, each, sentences))
                .toList();
    }

    @GET
    @Path("{sentence}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "How a sentence is worded; with an ETag where the unit has set it itself")
    @APIResponse(
            responseCode = "200",
            description = "The wording that holds",
            content = @Content(schema = @Schema(implementation = WordingView.class)))
    public Response read(String unit, String language, String sentence) {
        caller.requireScope(unit);
        requireSentence(sentence);
        Sentences sentences = wordings.of(unit, language(language), null);
        return records.read(OwnWording.KIND, id(unit, language, sentence))
                .orElseGet(() ->
                        Response.ok(view(unit, language, sentence, sentences)).build());
    }

    @PUT
    @Path("{sentence}")
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Words a sentence; the first time without If-Match, or with If-None-Match: *",
            description =
                    "Refused with the line and the remedy where it cannot be read, places what there is not, or would lose"
                            + " a figure. Editions keep the wording of their submission")
    @APIResponse(
            responseCode = "201",
            description = "Worded for the first time",
            content = @Content(schema = @Schema(implementation = WordingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or worded so before: the first answer again",
            content = @Content(schema = @Schema(implementation = WordingView.class)))
    public Response word(
            String unit,
            String language,
            String sentence,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            WordSentence request) {
        caller.requireScope(unit);
        requireSentence(sentence);
        language(language);
        checks.require(request, violations -> {
            violations.rejectIf(
                    !wordings.isUnit(unit),
                    "unit",
                    "unknown-unit",
                    "Không có đơn vị hành chính mã " + unit + "; hãy tra mã ở GET /api/v1/units?q=….",
                    "There is no administrative unit " + unit + "; look the code up with GET /api/v1/units?q=….");
            rules.check(violations, sentence, request.template());
        });
        return records.put(
                OwnWording.KIND,
                id(unit, language, sentence),
                new AddressedRecords.Conditions(ifMatch, ifNoneMatch),
                request,
                id -> made(id, unit, language, sentence, request.template()),
                kept -> kept.template.equals(request.template()),
                kept -> kept.template = request.template());
    }

    private static OwnWording made(UUID id, String unit, String language, String sentence, String template) {
        OwnWording made = new OwnWording();
        made.id = id;
        made.envelope.unit = unit;
        made.language = language;
        made.sentence = sentence;
        made.template = template;
        return made;
    }

    private void requireSentence(String sentence) {
        Violations violations = new Violations();
        rules.checkSentence(violations, sentence);
        violations.refuseIfAny();
    }

    private static Language language(String code) {
        return switch (code) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            default -> throw Refusals.invalid("language", "unknown-code", "Phải là vi hoặc en.", "Must be vi or en.");
        };
    }

    private static WordingView view(String unit, String language, String sentence, Sentences sentences) {
        String text = sentences.texts().getOrDefault(sentence, sentences.texts().get(Placeholders.ANY_FIGURE));
        return WordingView.view(unit, language, sentence, text, null);
    }

    private static UUID id(String unit, String language, String sentence) {
        return AddressedRecords.id(OwnWording.KIND, unit, language, sentence);
    }
}
