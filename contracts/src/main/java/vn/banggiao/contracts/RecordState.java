package vn.banggiao.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The whole reportable state of one record at one version. Of two states of a record the one with the higher version holds,
 * in whatever order they arrive; a withdrawn state counts towards nothing.
 */
public sealed interface RecordState
        permits IncidentState,
                PatrolState,
                HandoverState,
                DelegationState,
                AgreementState,
                ActivityState,
                ProjectState,
                DisbursementState,
                ProjectActivityState,
                CaseState,
                ConsularState {
    UUID id();

    /** From 1, one more with every change. */
    int version();

    boolean withdrawn();

    /** When the first version was recorded (UTC). */
    Instant recordedAt();

    /** Dotted code of the administrative unit, as it was on the record's date. */
    String unit();

    Qualifier qualifier();
}
