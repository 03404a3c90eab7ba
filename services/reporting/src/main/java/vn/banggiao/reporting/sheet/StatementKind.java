package vn.banggiao.reporting.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.banggiao.chassis.problem.Text;

/** Which sort of statement a row makes; the word in the sheet, and which of the columns to be filled in it uses. */
enum StatementKind {
    RETURN(new Text("số liệu", "figure"), EnumSet.copyOf(Column.FILLED_IN)),
    TARGET(new Text("kế hoạch", "target"), EnumSet.of(Column.VALUE, Column.WORDS, Column.SOURCE)),
    PROFILE(
            new Text("đặc điểm", "profile"),
            EnumSet.of(Column.VALUE, Column.OUT_OF, Column.TO, Column.WORDS, Column.SOURCE));

    private final Text word;
    private final Set<Column> columns;

    StatementKind(Text word, Set<Column> columns) {
        this.word = word;
        this.columns = columns;
    }

    /** As in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in the sheet. */
    Text word() {
        return word;
    }

    boolean uses(Column column) {
        return columns.contains(column);
    }

    /** By its code, or its word in either language. */
    static Optional<StatementKind> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each ->
                        List.of(each.code(), each.word.vi(), each.word.en()).contains(word))
                .findFirst();
    }
}
