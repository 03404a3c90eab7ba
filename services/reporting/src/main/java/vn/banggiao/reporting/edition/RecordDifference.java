package vn.banggiao.reporting.edition;

import java.time.Instant;
import vn.banggiao.reporting.ledger.LineChange;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.RecordAddresses;

/** One contribution of a record at two instants; either is null where the figure did not sum it then. */
record RecordDifference(LineChange before, LineChange after) {

    static RecordDifference of(LineChange line) {
        return line.after() ? new RecordDifference(null, line) : new RecordDifference(line, null);
    }

    RecordDifference with(RecordDifference other) {
        return new RecordDifference(before == null ? other.before : before, after == null ? other.after : after);
    }

    DifferenceView.RecordChange view(RecordAddresses addresses, String bearsOn, Window window, Instant earlier) {
        LineChange any = after == null ? before : after;
        int shown = any.versionAfter() == null ? any.version() : any.versionAfter();
        return new DifferenceView.RecordChange(
                any.record(),
                any.type(),
                any.topic(),
                addresses.of(any.topic(), any.type(), any.record(), shown),
                bearsOn,
                any.versionBefore() == null ? "added" : any.versionAfter() == null ? "withdrawn" : "superseded",
                any.versionAfter(),
                any.versionBefore(),
                any.unit(),
                any.day(),
                any.until(),
                after == null ? null : after.amount(),
                before == null ? null : before.amount(),
                any.recordedAt(),
                any.knownAt(),
                after != null && window.contains(any.day()) && any.recordedAt().isAfter(earlier));
    }
}
