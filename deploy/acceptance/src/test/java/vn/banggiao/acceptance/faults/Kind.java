package vn.banggiao.acceptance.faults;

import java.util.UUID;
import vn.banggiao.local.Service;

/** The kinds of records, and where each is listed. */
enum Kind {
    INCIDENT(Service.BORDER_INCIDENTS, "incidents"),
    PATROL(Service.BORDER_INCIDENTS, "patrols"),
    HANDOVER(Service.BORDER_INCIDENTS, "handovers"),
    DELEGATION(Service.DELEGATIONS, "delegations"),
    AGREEMENT(Service.DELEGATIONS, "agreements"),
    ACTIVITY(Service.DELEGATIONS, "activities"),
    PROJECT(Service.NGO_PROJECTS, "projects"),
    DISBURSEMENT(Service.NGO_PROJECTS, "disbursements"),
    PROJECT_ACTIVITY(Service.NGO_PROJECTS, "project-activities"),
    CASE(Service.CITIZEN_PROTECTION, "cases"),
    CONSULAR(Service.CITIZEN_PROTECTION, "consular-records");

    private final Service service;
    private final String list;

    Kind(Service service, String list) {
        this.service = service;
        this.list = "/api/v1/" + list;
    }

    Service service() {
        return service;
    }

    String list() {
        return list;
    }

    /** Where records are made, read and changed. @param project whose the record is; null of kinds that belong to none */
    String path(UUID project) {
        return switch (this) {
            case DISBURSEMENT -> "/api/v1/projects/" + project + "/disbursements";
            case PROJECT_ACTIVITY -> "/api/v1/projects/" + project + "/activities";
            default -> list;
        };
    }
}
