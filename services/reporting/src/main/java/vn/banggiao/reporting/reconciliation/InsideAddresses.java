package vn.banggiao.reporting.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import vn.banggiao.reporting.report.RecordAddresses;

/**
 * Where reporting itself reaches the services, such as {@code http://delegations:8080} between containers; where left out, at the
 * addresses that those who read reports use.
 */
@ConfigMapping(prefix = "banggiao.inside")
public interface InsideAddresses {
    Optional<String> delegations();

    Optional<String> ngoProjects();

    Optional<String> borderIncidents();

    Optional<String> citizenProtection();

    /** These, and those of {@code readers} for what is left out. */
    default RecordAddresses orElse(RecordAddresses readers) {
        InsideAddresses inside = this;
        return new RecordAddresses() {
            @Override
            public String delegations() {
                return inside.delegations().orElseGet(readers::delegations);
            }

            @Override
            public String ngoProjects() {
                return inside.ngoProjects().orElseGet(readers::ngoProjects);
            }

            @Override
            public String borderIncidents() {
                return inside.borderIncidents().orElseGet(readers::borderIncidents);
            }

            @Override
            public String citizenProtection() {
                return inside.citizenProtection().orElseGet(readers::citizenProtection);
            }
        };
    }
}
