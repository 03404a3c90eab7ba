package vn.banggiao.reporting.sdmx;

import java.util.List;
import vn.banggiao.chassis.problem.Text;

/**
 * A code of a list.
 *
 * @param parent the code above it in the list; null where there is none
 */
record Code(String id, Text name, String parent, List<Note> notes) {

    /** Something more about a code that programs read, such as the day from which it holds. */
    record Note(String type, String value) {}

    Code(String id, Text name) {
        this(id, name, null, List.of());
    }

    /** A code of ours as one of SDMX, with what it is to us where that differs. */
    static Code of(String code, Text name) {
        String id = SdmxId.of(code);
        return new Code(id, name, null, id.equals(code) ? List.of() : List.of(new Note("CODE", code)));
    }
}
