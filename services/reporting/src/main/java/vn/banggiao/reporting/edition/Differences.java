package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.RecordAddresses;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Reports;
import vn.banggiao.reporting.statement.StatementChanges;

/**
 * Says what changed between two editions: figures and all else from what was frozen, behind figures the records whose contribution the
 * ledger knows to have come, gone or changed between the two instants, and the statements that did.
 */
@ApplicationScoped
class Differences {
    private final Ledger ledger;
    private final Reports reports;
    private final Catalogue catalogue;
    private final StatementChanges statements;
    private final RecordAddresses addresses;
    private final ObjectMapper json;

    Differences(
            Ledger ledger,
            Reports reports,
            Catalogue catalogue,
            StatementChanges statements,
            RecordAddresses addresses,
            ObjectMapper json) {
        this.ledger = ledger;
        this.reports = reports;
        this.catalogue = catalogue;
        this.statements = statements;
        this.addresses = addresses;
        // What was frozen long ago may say less, or more, than reports of today.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    DifferenceView between(Edition before, byte[] contentBefore, Edition after, byte[] contentAfter) {
        JsonNode was = Content.read(contentBefore);
        JsonNode is = Content.read(contentAfter);
        ContentComparison comparison = new ContentComparison(was, is);
        Bearer unit = reports.bearer(after.envelope.unit, new Window(after.fromDay, after.toDay));
        FigureRecordChanges records = new FigureRecordChanges(ledger, catalogue, addresses, unit, before, after);
        return new DifferenceView(
                point(before),
                point(after),
                comparison.fields(),
                stated(before, after),
                comparison.sections().stream().map(this::section).toList(),
                comparison.narratives(),
                comparison.contradictions().stream().map(this::contradiction).toList(),
                comparison.figures().stream().map(pair -> figure(pair, records)).toList());
    }

    private List<DifferenceView.StatedChange> stated(Edition before, Edition after) {
        return statements
                .between(
                        after.envelope.unit,
                        PeriodCode.parse(after.period),
                        Basis.of(after.basis).orElseThrow(),
                        new Window(after.fromDay, after.toDay),
                        before.submittedAt,
                        after.submittedAt)
                .stream()
                .map(DifferenceView.StatedChange::of)
                .toList();
    }

    private DifferenceView.SectionChange section(ContentComparison.Pair pair) {
        return new DifferenceView.SectionChange(
                pair.any().path("code").textValue(),
                pair.change(),
                pair.fields(),
                read(pair.before(), DifferenceView.SectionForm.class),
                read(pair.after(), DifferenceView.SectionForm.class));
    }

    private DifferenceView.ContradictionChange contradiction(ContentComparison.Pair pair) {
        return new DifferenceView.ContradictionChange(
                pair.change(),
                read(pair.before(), ReportView.ContradictionView.class),
                read(pair.after(), ReportView.ContradictionView.class));
    }

    private DifferenceView.FigureChange figure(ContentComparison.Pair pair, FigureRecordChanges records) {
        FigureView before = read(pair.before(), FigureView.class);
        FigureView after = read(pair.after(), FigureView.class);
        FigureView any = after == null ? before : after;
        return new DifferenceView.FigureChange(
                any.indicator(),
                any.name(),
                any.dimensions(),
                pair.change(),
                pair.fields(),
                before,
                after,
                records.of(before, after, pair.fields()),
                records.unexplained(before, after));
    }

    private <T> T read(JsonNode frozen, Class<T> type) {
        try {
            return frozen == null ? null : json.treeToValue(frozen, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was frozen cannot be read", e);
        }
    }

    private static DifferenceView.EditionPoint point(Edition edition) {
        return new DifferenceView.EditionPoint(edition.id, edition.number, edition.submittedAt);
    }
}
