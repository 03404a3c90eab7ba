package vn.banggiao.reporting.reconciliation;

import java.util.List;
import vn.banggiao.contracts.Topics;

/**
 * A kind of record and where its service lists it.
 *
 * @param code as in events, such as {@code incident}
 * @param path of the list after {@code /api/v1/}; {@code %s} in it stands for the id of a project
 * @param listedByDay whether the service lists by the very day on which the record counts; where it does not, a record that the
 *     ledger has on a day of the window may rightly not be listed in it
 */
record RecordedKind(String code, String topic, String path, boolean listedByDay) {

    static final RecordedKind PROJECT = new RecordedKind("project", Topics.NGO_PROJECTS, "projects", false);

    static final List<RecordedKind> ALL = List.of(
            new RecordedKind("delegation", Topics.DELEGATIONS, "delegations", true),
            new RecordedKind("agreement", Topics.DELEGATIONS, "agreements", false),
            new RecordedKind("activity", Topics.DELEGATIONS, "activities", true),
            PROJECT,
            new RecordedKind("disbursement", Topics.NGO_PROJECTS, "projects/%s/disbursements", true),
            new RecordedKind("project-activity", Topics.NGO_PROJECTS, "projects/%s/activities", true),
            new RecordedKind("incident", Topics.BORDER_INCIDENTS, "incidents", true),
            new RecordedKind("patrol", Topics.BORDER_INCIDENTS, "patrols", true),
            new RecordedKind("handover", Topics.BORDER_INCIDENTS, "handovers", true),
            new RecordedKind("case", Topics.CITIZEN_PROTECTION, "cases", false),
            new RecordedKind("consular-record", Topics.CITIZEN_PROTECTION, "consular-records", true));

    boolean belowProjects() {
        return path.contains("%s");
    }
}
