package vn.banggiao.reporting.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.office.Offices;
import vn.banggiao.reporting.report.ReportResource;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Sentences;
import vn.banggiao.reporting.wording.WordingRules;
import vn.banggiao.reporting.wording.Wordings;

/** Wordings tried before they are kept. */
@Path("/api/v1/wordings/preview")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreviewResource {
    private final ReportResource reports;
    private final Wordings wordings;
    private final WordingRules rules;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Checks checks;

    PreviewResource(
            ReportResource reports,
            Wordings wordings,
            WordingRules rules,
            Offices offices,
            Catalogue catalogue,
            Checks checks) {
        this.reports = reports;
        this.wordings = wordings;
        this.rules = rules;
        this.offices = offices;
        this.catalogue = catalogue;
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "Says what a unit's document would say in a wording, and keeps nothing",
            description = "Refused as the wording itself would be, with the line and the remedy")
    public PreviewView preview(PreviewSentence request) {
        checks.require(request, violations -> {
            rules.checkSentence(violations, request.sentence());
            rules.check(violations, request.sentence(), request.template());
        });
        Language language = Language.of(request.language());
        ReportView report =
                reports.read(request.unit(), request.period(), request.basis(), null, null, null, language.tag());
        Sentences kept = wordings.of(request.unit(), language, null);
        Sentences tried = request.template().isEmpty() ? kept : kept.with(request.sentence(), request.template());
        PaperMaker maker = new PaperMaker(
                tried,
                catalogue,
                offices.of(
                        report.unit().code(),
                        report.unit().name(),
                        report.period().to(),
                        language,
                        null));
        return view(maker.say(request.sentence(), report));
    }

    private static PreviewView view(List<Paper.Block> blocks) {
        List<String> text = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Paper.Block block : blocks) {
            if (block instanceof Paper.Paragraph paragraph) {
                text.add(row(paragraph.runs(), notes));
            } else if (block instanceof Paper.Table table) {
                text.add(row(List.of(table.caption()), notes));
                text.add(String.join(
                        " | ", table.columns().stream().map(Paper.Column::title).toList()));
                table.rows().forEach(each -> text.add(row(each, notes)));
            }
        }
        return new PreviewView(text, notes);
    }

    private static String row(List<Paper.Run> runs, List<String> notes) {
        runs.forEach(each -> notes.addAll(each.notes()));
        return String.join(" | ", runs.stream().map(Paper.Run::text).toList());
    }
}
