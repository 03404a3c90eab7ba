package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A citizen-protection case: how many people, of what kind, where, since when. Nothing in it identifies a person.
 */
public record CaseState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate occurredOn,
        @Required LocalDate openedOn,
        LocalDate closedOn,
        @Required String kind,
        @Required String country,
        int people,
        @Required List<Return> returns)
        implements RecordState {

    public CaseState {
        returns = returns == null ? List.of() : List.copyOf(returns);
    }

    /** People who came back on a day. */
    public record Return(@Required LocalDate on, int people) {}
}
