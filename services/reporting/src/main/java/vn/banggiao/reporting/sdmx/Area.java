package vn.banggiao.reporting.sdmx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.chassis.problem.Text;

/**
 * A unit as one that bore its code for a time.
 *
 * @param parent identifier of the unit above it, as it was last; null where there is none
 * @param from first day; null where it is older than the list
 * @param until first day on which it no longer existed; null while it does
 */
record Area(String code, String name, String level, String parent, LocalDate from, LocalDate until) {

    String id() {
        return SdmxId.ofUnit(code, from);
    }

    boolean existedOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    Code asCode() {
        List<Code.Note> notes = new ArrayList<>();
        notes.add(new Code.Note("CODE", code));
        notes.add(new Code.Note("LEVEL", level));
        if (from != null) {
            notes.add(new Code.Note("VALID_FROM", from.toString()));
        }
        if (until != null) {
            notes.add(new Code.Note("VALID_TO", until.minusDays(1).toString()));
        }
        return new Code(id(), new Text(name, name), parent, notes);
    }
}
