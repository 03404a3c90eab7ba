package vn.banggiao.reporting.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;

/**
 * What confirming a sheet would do; nothing is written yet.
 *
 * @param token to be sent with the same file to confirm it; absent where there are problems, or nothing would change
 * @param unchanged rows that leave everything as it is
 * @param problems cells that must be corrected first, each called as spreadsheet programs call it
 * @param more whether there may be more problems in rows that were not read for there are so many already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetPreview(
        @Schema(examples = "11.099") String unit,
        @Schema(examples = "2020-H1") String period,
        @Schema(examples = "statutory") String basis,
        String token,
        List<SheetChange> changes,
        int unchanged,
        List<Problem.FieldProblem> problems,
        boolean more) {

    static SheetPreview of(SheetOf of, String token, Plan plan, Language language) {
        return new SheetPreview(
                of.unit(),
                of.period(),
                of.basis(),
                token,
                plan.changes().stream().map(SheetChange::of).toList(),
                plan.unchanged(),
                plan.problems().stream()
                        .map(each -> new Problem.FieldProblem(
                                each.field(), each.code(), each.text().in(language)))
                        .toList(),
                plan.more());
    }

    /**
     * What becomes of one statement.
     *
     * @param cell where the sheet says so
     * @param id absent where the statement is yet to be made
     * @param version the one that the change is made from; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SheetChange(
            @Schema(examples = "Số liệu!I12") String cell,

            @Schema(enumeration = {"create", "change", "withdraw"})
            String action,

            @Schema(enumeration = {"return", "target", "profile"})
            String kind,

            @Schema(examples = "visitors.foreign") String indicator,
            Map<String, String> dimensions,
            UUID id,
            Integer version,
            SheetEntry before,
            SheetEntry after,
            String reason) {

        static SheetChange of(PlannedChange change) {
            return new SheetChange(
                    change.cell(),
                    change.action().code(),
                    change.subject().kind().code(),
                    change.subject().indicator(),
                    change.subject().dimensions().values(),
                    change.id(),
                    change.id() == null ? null : change.version(),
                    change.before(),
                    change.after(),
                    change.reason());
        }
    }
}
