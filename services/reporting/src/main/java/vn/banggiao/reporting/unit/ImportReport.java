package vn.banggiao.reporting.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.chassis.problem.Language;

/**
 * What an import did. Rows with a problem were left out, all others taken over.
 *
 * @param published how many units went to the topic {@code units}
 */
public record ImportReport(UUID id, Counts units, Counts successors, int published, List<LineProblem> problems) {

    /** How many rows a list had and what became of them; absent where the list was not sent. */
    public record Counts(int rows, int added, int changed, int unchanged, int refused) {
        static Counts of(int rows, Map<KnownUnits.Change, Integer> changes) {
            int added = changes.getOrDefault(KnownUnits.Change.ADDED, 0);
            int changed = changes.getOrDefault(KnownUnits.Change.CHANGED, 0);
            int unchanged = changes.getOrDefault(KnownUnits.Change.NONE, 0);
            return new Counts(rows, added, changed, unchanged, rows - added - changed - unchanged);
        }
    }

    /**
     * Why a row was left out, and the remedy.
     *
     * @param line on which the row starts, from 1; the header is line 1
     */
    public record LineProblem(String file, int line, String field, String code, String message) {
        static LineProblem of(RowProblem problem, Language language) {
            return new LineProblem(
                    problem.file(),
                    problem.line(),
                    problem.field(),
                    problem.code(),
                    problem.text().in(language));
        }
    }
}
