package vn.banggiao.reporting.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.LineChange;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.RecordAddresses;

/** The records by which figures differ between two editions of a report. For one difference and one thread: it reads each line once. */
final class FigureRecordChanges {
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final RecordAddresses addresses;
    private final Bearer unit;
    private final Edition earlier;
    private final Edition later;
    private final Map<Asked, List<LineChange>> read = new HashMap<>();

    /** @param unit whose report it is: what happened under its code on another unit's days is none of its figures */
    FigureRecordChanges(
            Ledger ledger,
            Catalogue catalogue,
            RecordAddresses addresses,
            Bearer unit,
            Edition earlier,
            Edition later) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.unit = unit;
        this.earlier = earlier;
        this.later = later;
    }

    /** The lines of an indicator differ between two windows; narrowings share them. */
    private record Asked(String indicator, boolean late, Window before, Window after) {}

    /**
     * Those that its value sums, and where they differ those of the same period a year earlier and those that came late.
     *
     * @param fields what of the figure changed; either figure is null where it was not there
     */
    List<DifferenceView.RecordChange> of(FigureView before, FigureView after, List<String> fields) {
        FigureView any = after == null ? before : after;
        if (!isRecorded(any)) {
            return List.of();
        }
        List<DifferenceView.RecordChange> changes = new ArrayList<>(ofValue(before, after));
        boolean whole = before == null || after == null;
        Window is = compared(after, before);
        if (is != null && (whole || fields.contains("samePeriod"))) {
            Asked compared = new Asked(any.indicator(), false, compared(before, after), is);
            changes.addAll(changes("same-period", compared, any, is));
        }
        if (whole || fields.contains("late")) {
            Asked late = new Asked(any.indicator(), true, days(earlier), days(later));
            changes.addAll(changes("late", late, any, late.after()));
        }
        return changes;
    }

    /**
     * How much of what its value changed by the records do not give; null where they give all of it, and where it cannot be said: of
     * a census the latest counts stand and do not add up, and what was stated is no sum.
     */
    BigDecimal unexplained(FigureView before, FigureView after) {
        FigureView any = after == null ? before : after;
        if (!isRecorded(any) || catalogue.find(any.indicator()).orElseThrow().census()) {
            return null;
        }
        BigDecimal was = recorded(before, any, earlier.submittedAt);
        BigDecimal is = recorded(after, any, later.submittedAt);
        if (was == null || is == null) {
            return null;
        }
        BigDecimal rest = is.subtract(was);
        for (DifferenceView.RecordChange each : ofValue(before, after)) {
            rest = rest.subtract(each.amount() == null ? BigDecimal.ZERO : each.amount())
                    .add(each.amountBefore() == null ? BigDecimal.ZERO : each.amountBefore());
        }
        return rest.signum() == 0 ? null : rest;
    }

    private boolean isRecorded(FigureView figure) {
        return catalogue
                .find(figure.indicator())
                .filter(each -> !each.isStated())
                .isPresent();
    }

    /** What a figure sums of records; null where its value comes from elsewhere. One that has no line of its own sums them all the same. */
    private BigDecimal recorded(FigureView figure, FigureView other, Instant at) {
        if (figure == null) {
            return !"records".equals(other.origin())
                    ? null
                    : ledger.on(unit.ground())
                            .records(
                                    other.indicator(),
                                    Dimensions.of(other.dimensions()),
                                    window(other),
                                    at,
                                    List.of(Scopes.EVERYWHERE),
                                    null,
                                    1)
                            .amount();
        }
        if (figure.value() == null) {
            return BigDecimal.ZERO;
        }
        return "records".equals(figure.origin()) ? figure.value() : null;
    }

    private List<DifferenceView.RecordChange> ofValue(FigureView before, FigureView after) {
        FigureView any = after == null ? before : after;
        Window was = window(before == null ? after : before);
        return changes("value", new Asked(any.indicator(), false, was, window(any)), any, window(any));
    }

    private List<DifferenceView.RecordChange> changes(String bearsOn, Asked asked, FigureView figure, Window window) {
        Dimensions narrowing = Dimensions.of(figure.dimensions());
        Map<String, RecordDifference> records = new LinkedHashMap<>();
        for (LineChange line : read.computeIfAbsent(asked, this::lines)) {
            if (line.dimensions().matches(narrowing)) {
                records.merge(line.record() + "/" + line.line(), RecordDifference.of(line), RecordDifference::with);
            }
        }
        return records.values().stream()
                .map(each -> each.view(addresses, bearsOn, window, earlier.submittedAt))
                .toList();
    }

    private List<LineChange> lines(Asked asked) {
        return asked.late()
                ? ledger.lateChanges(
                        unit, asked.indicator(), asked.before(), earlier.submittedAt, asked.after(), later.submittedAt)
                : ledger.changes(
                        unit, asked.indicator(), asked.before(), earlier.submittedAt, asked.after(), later.submittedAt);
    }

    private static Window window(FigureView figure) {
        return new Window(figure.window().from(), figure.window().to());
    }

    /** The days with which a figure is compared, or those of the other where it is with none; null where neither is. */
    private static Window compared(FigureView figure, FigureView other) {
        if (figure != null && figure.samePeriod() != null) {
            return new Window(figure.samePeriod().from(), figure.samePeriod().to());
        }
        return other == null || other.samePeriod() == null ? null : compared(other, null);
    }

    private static Window days(Edition edition) {
        return new Window(edition.fromDay, edition.toDay);
    }
}
