package vn.banggiao.reporting.sheet;

import java.util.UUID;
import vn.banggiao.reporting.statement.StatedProfile;
import vn.banggiao.reporting.statement.StatedReturn;
import vn.banggiao.reporting.statement.StatedTarget;

/** A statement at one of its versions, as a row gives it. */
record Standing(Subject subject, String unit, UUID id, int version, SheetEntry entry) {

    static Standing of(StatedReturn stated) {
        return new Standing(
                new Subject(StatementKind.RETURN, stated.indicator(), stated.dimensions()),
                stated.unit(),
                stated.id(),
                stated.version(),
                new SheetEntry(
                        SheetEntry.state(stated.noneConfirmed(), stated.value()),
                        stated.value(),
                        SheetEntry.qualifier(stated.qualifier()),
                        stated.outOf(),
                        stated.samePeriodValue(),
                        stated.samePeriodPercent(),
                        stated.targetPercent(),
                        stated.ownWindow() ? stated.window().from() : null,
                        stated.ownWindow() ? stated.window().to() : null,
                        stated.words(),
                        stated.source()));
    }

    static Standing of(StatedTarget stated) {
        return new Standing(
                new Subject(StatementKind.TARGET, stated.indicator(), stated.dimensions()),
                stated.unit(),
                stated.id(),
                stated.version(),
                new SheetEntry(
                        SheetEntry.state(false, stated.value()),
                        stated.value(),
                        SheetEntry.qualifier(stated.qualifier()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        stated.words(),
                        stated.source()));
    }

    static Standing of(StatedProfile stated) {
        return new Standing(
                new Subject(StatementKind.PROFILE, stated.indicator(), stated.dimensions()),
                stated.unit(),
                stated.id(),
                stated.version(),
                new SheetEntry(
                        SheetEntry.state(false, stated.value()),
                        stated.value(),
                        SheetEntry.qualifier(stated.qualifier()),
                        stated.outOf(),
                        null,
                        null,
                        null,
                        null,
                        stated.asAt(),
                        stated.words(),
                        stated.source()));
    }
}
