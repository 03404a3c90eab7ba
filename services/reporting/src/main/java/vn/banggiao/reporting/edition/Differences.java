package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.LineChange;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.RecordAddresses;
import vn.banggiao.reporting.report.Reports;

/**
 * Says what changed between two editions: figures from what was frozen, and behind each the records whose contribution the ledger
 * knows to have come, gone or changed between the two instants.
 */
@ApplicationScoped
class Differences {
    private final Reports reports;
    private final Catalogue catalogue;
    private final RecordAddresses addresses;
    private final ObjectMapper json;

    Differences(Reports reports, Catalogue catalogue, RecordAddresses addresses, ObjectMapper json) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.addresses = addresses;
        // What was frozen long ago may say less, or more, than figures of today.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The lines of an indicator differ between two windows; narrowings share them. */
    private record Asked(String indicator, Window before, Window after) {}

    DifferenceView between(Edition before, byte[] contentBefore, Edition after, byte[] contentAfter) {
        FigureComparison comparison = new FigureComparison(Content.read(contentBefore), Content.read(contentAfter));
        Map<Asked, List<LineChange>> read = new HashMap<>();
        return new DifferenceView(
                point(before),
                point(after),
                comparison.narratives(),
                comparison.figures().stream()
                        .map(pair -> change(
                                pair,
                                asked -> read.computeIfAbsent(
                                        asked,
                                        each -> reports.changes(
                                                after.envelope.unit,
                                                after.period,
                                                after.basis,
                                                each.indicator(),
                                                each.before(),
                                                before.submittedAt,
                                                each.after(),
                                                after.submittedAt)),
                                before))
                        .toList());
    }

    private interface Lines {
        List<LineChange> of(Asked asked);
    }

    private DifferenceView.FigureChange change(FigureComparison.Pair pair, Lines lines, Edition earlier) {
        FigureView before = figure(pair.before());
        FigureView after = figure(pair.after());
        FigureView any = after == null ? before : after;
        List<DifferenceView.RecordChange> records = records(before == null ? after : before, any, lines, earlier);
        return new DifferenceView.FigureChange(
                any.indicator(),
                any.name(),
                any.dimensions(),
                pair.change(),
                pair.fields(),
                before,
                after,
                records,
                unexplained(any.indicator(), recorded(before), recorded(after), records));
    }

    /** What a figure sums of records; null where its value comes from elsewhere. */
    private static BigDecimal recorded(FigureView figure) {
        if (figure == null || figure.value() == null) {
            return BigDecimal.ZERO;
        }
        return "records".equals(figure.origin()) ? figure.value() : null;
    }

    /** Of a census the latest counts stand and do not add up, so nothing can be said. */
    private BigDecimal unexplained(
            String indicator, BigDecimal before, BigDecimal after, List<DifferenceView.RecordChange> records) {
        if (before == null
                || after == null
                || catalogue.find(indicator).filter(each -> !each.census()).isEmpty()) {
            return null;
        }
        BigDecimal rest = after.subtract(before);
        for (DifferenceView.RecordChange each : records) {
            rest = rest.subtract(each.amount() == null ? BigDecimal.ZERO : each.amount())
                    .add(each.amountBefore() == null ? BigDecimal.ZERO : each.amountBefore());
        }
        return rest.signum() == 0 ? null : rest;
    }

    private List<DifferenceView.RecordChange> records(
            FigureView before, FigureView after, Lines lines, Edition earlier) {
        if (catalogue.find(after.indicator()).filter(each -> !each.isStated()).isEmpty()) {
            return List.of();
        }
        Dimensions narrowing = Dimensions.of(after.dimensions());
        Window window = window(after);
        Map<String, RecordDifference> records = new LinkedHashMap<>();
        for (LineChange line : lines.of(new Asked(after.indicator(), window(before), window))) {
            if (line.dimensions().matches(narrowing)) {
                records.merge(line.record() + "/" + line.line(), RecordDifference.of(line), RecordDifference::with);
            }
        }
        return records.values().stream()
                .map(each -> each.view(addresses, window, earlier.submittedAt))
                .toList();
    }

    private static Window window(FigureView figure) {
        return new Window(figure.window().from(), figure.window().to());
    }

    private FigureView figure(JsonNode figure) {
        try {
            return figure == null ? null : json.treeToValue(figure, FigureView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frozen figure cannot be read", e);
        }
    }

    private static DifferenceView.EditionPoint point(Edition edition) {
        return new DifferenceView.EditionPoint(edition.id, edition.number, edition.submittedAt);
    }
}
