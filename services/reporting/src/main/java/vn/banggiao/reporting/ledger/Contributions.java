package vn.banggiao.reporting.ledger;

import java.util.List;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.DelegationState;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.contracts.RecordState;

/** What the state of a record contributes to the indicators of the catalogue. A withdrawn record contributes nothing. */
public final class Contributions {
    private Contributions() {}

    /**
     * @throws RuntimeException when the state lacks what its contributions need, or has a word that this release does not know
     */
    public static List<Contribution> of(RecordState state) {
        if (state.withdrawn()) {
            return List.of();
        }
        Tally tally = new Tally(state.qualifier());
        if (state instanceof IncidentState incident) {
            BorderTally.add(incident, tally);
        } else if (state instanceof PatrolState patrol) {
            BorderTally.add(patrol, tally);
        } else if (state instanceof HandoverState handover) {
            BorderTally.add(handover, tally);
        } else if (state instanceof DelegationState delegation) {
            DelegationTally.add(delegation, tally);
        } else if (state instanceof AgreementState agreement) {
            DelegationTally.add(agreement, tally);
        } else if (state instanceof ActivityState activity) {
            ActivityTally.add(activity, tally);
        } else if (state instanceof ProjectState project) {
            ProjectTally.add(project, tally);
        } else if (state instanceof DisbursementState disbursement) {
            ProjectTally.add(disbursement, tally);
        } else if (state instanceof ProjectActivityState activity) {
            ProjectTally.add(activity, tally);
        } else if (state instanceof CaseState citizenCase) {
            CitizenTally.add(citizenCase, tally);
        } else if (state instanceof ConsularState consular) {
            CitizenTally.add(consular, tally);
        } else {
            throw new IllegalArgumentException("contributes to nothing known: " + state.getClass());
        }
        return tally.contributions();
    }
}
