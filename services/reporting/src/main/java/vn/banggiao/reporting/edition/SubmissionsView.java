package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has submitted the report of a period, who is late, and who has not begun.
 *
 * <p>The counts are of the whole list, whatever part of it is on the page.
 *
 * @param from first day of the period on its basis
 * @param to last day, included
 * @param total how many units existed in the period
 * @param submitted units whose latest edition stands, accepted or awaiting a decision
 * @param accepted units whose latest edition was accepted
 * @param returned units whose latest edition was returned, and which have not submitted again
 * @param late units that are past their deadline without having submitted, or first submitted after it
 * @param notBegun units of which there is neither an edition nor a statement nor a record in the period
 * @param deadlines the rules that hold, one for each level
 * @param units by their codes
 * @param next the cursor of the next page; absent on the last one
 */
public record SubmissionsView(
        String period,
        String basis,
        LocalDate from,
        LocalDate to,
        int total,
        int submitted,
        int accepted,
        int returned,
        int late,
        int notBegun,
        List<Deadline> deadlines,
        List<Submission> units,
        String next) {

    /** Until when the units of a level submit, and where that is laid down. */
    public record Deadline(String level, LocalDate due, int daysAfterClose, String source) {}

    /**
     * How far a unit has come.
     *
     * @param until first day on which the unit no longer existed, where that is within the period
     * @param state of the latest edition; without one, {@code begun} where there is a statement or a record of the unit or below it
     * @param edition id of the latest edition
     * @param number of the latest edition
     * @param submittedAt when the latest edition was submitted
     * @param firstSubmittedAt when the first one was: the deadline asks for that
     * @param lateByDays days from the deadline to the first submission, or to today where there is none; 0 in time
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Submission(
            String unit,
            String name,
            String level,
            LocalDate until,

            @Schema(enumeration = {"submitted", "accepted", "returned", "begun", "not-begun"})
            String state,

            LocalDate deadline,
            boolean late,
            long lateByDays,
            UUID edition,
            Integer number,
            Instant submittedAt,
            Instant firstSubmittedAt) {}
}
