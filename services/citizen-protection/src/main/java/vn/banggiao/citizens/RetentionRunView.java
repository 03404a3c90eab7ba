package vn.banggiao.citizens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What one run of the retention job did. */
public record RetentionRunView(
        UUID id,
        LocalDate onDay,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        int cases,
        int persons,
        int failed) {

    static RetentionRunView of(RetentionRun run) {
        return new RetentionRunView(
                run.id, run.onDay, run.startedAt, run.finishedAt, run.startedBy, run.cases, run.persons, run.failed);
    }
}
