package vn.banggiao.reporting.reconciliation;

import java.util.List;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.contracts.Topics;

/**
 * A kind of record and where its service lists it.
 *
 * @param code as in events, such as {@code incident}
 * @param path of the list after {@code /api/v1/}; {@code %s} in it stands for the id of a project
 * @param state null where the service lists by the very day on which the record counts. Where records count on other days too, such as
 *     an agreement for as long as it is in force, their lists are read for all days, and what an item says, read as this state, tells
 *     whether it bears on the days that are asked for
 */
record RecordedKind(String code, String topic, String path, Class<? extends RecordState> state) {

    static final RecordedKind PROJECT =
            new RecordedKind("project", Topics.NGO_PROJECTS, "projects", ProjectState.class);

    static final List<RecordedKind> ALL = List.of(
            new RecordedKind("delegation", Topics.DELEGATIONS, "delegations", null),
            new RecordedKind("agreement", Topics.DELEGATIONS, "agreements", AgreementState.class),
            new RecordedKind("activity", Topics.DELEGATIONS, "activities", null),
            PROJECT,
            new RecordedKind("disbursement", Topics.NGO_PROJECTS, "projects/%s/disbursements", null),
            new RecordedKind("project-activity", Topics.NGO_PROJECTS, "projects/%s/activities", null),
            new RecordedKind("incident", Topics.BORDER_INCIDENTS, "incidents", null),
            new RecordedKind("patrol", Topics.BORDER_INCIDENTS, "patrols", null),
            new RecordedKind("handover", Topics.BORDER_INCIDENTS, "handovers", null),
            new RecordedKind("case", Topics.CITIZEN_PROTECTION, "cases", CaseState.class),
            new RecordedKind("consular-record", Topics.CITIZEN_PROTECTION, "consular-records", ConsularState.class));

    boolean belowProjects() {
        return path.contains("%s");
    }

    /** Whether the service is asked for the days themselves. */
    boolean listedByDay() {
        return state == null;
    }
}
