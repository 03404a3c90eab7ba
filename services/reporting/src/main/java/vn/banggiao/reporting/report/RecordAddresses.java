package vn.banggiao.reporting.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.UUID;

/** Where the services are reached by those who read reports, so that a figure's records can be opened. */
@ConfigMapping(prefix = "banggiao.services")
public interface RecordAddresses {
    @WithDefault("http://127.0.0.1:8081")
    String delegations();

    @WithDefault("http://127.0.0.1:8082")
    String ngoProjects();

    @WithDefault("http://127.0.0.1:8083")
    String borderIncidents();

    @WithDefault("http://127.0.0.1:8084")
    String citizenProtection();

    /** The plural of the kind, as it stands in paths. */
    Map<String, String> PATHS = Map.ofEntries(
            Map.entry("incident", "incidents"),
            Map.entry("patrol", "patrols"),
            Map.entry("handover", "handovers"),
            Map.entry("delegation", "delegations"),
            Map.entry("agreement", "agreements"),
            Map.entry("activity", "activities"),
            Map.entry("project", "projects"),
            Map.entry("disbursement", "disbursements"),
            Map.entry("project-activity", "project-activities"),
            Map.entry("case", "cases"),
            Map.entry("consular-record", "consular-records"));

    /** The address of one version of a record. */
    default String of(String topic, String kind, UUID id, int version) {
        String service =
                switch (topic) {
                    case "delegations" -> delegations();
                    case "ngo-projects" -> ngoProjects();
                    case "border-incidents" -> borderIncidents();
                    case "citizen-protection" -> citizenProtection();
                    default -> throw new IllegalStateException("no service for topic " + topic);
                };
        return service + "/api/v1/" + PATHS.get(kind) + "/" + id + "?version=" + version;
    }
}
