package vn.banggiao.projects.iati;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What IATI wants to know and no project says. To be set before anything is published. */
@ConfigMapping(prefix = "banggiao.iati")
public interface IatiSettings {
    /** Who publishes. */
    ReportingOrganisation reportingOrganisation();

    /** Which money is aid: values of a project's funding. Investment and the state budget are not. */
    @WithDefault("foreign-ngo,oda,overseas-vietnamese")
    Set<String> fundings();

    /** Sectors as projects name them, to three-digit DAC sectors (IATI's vocabulary 2). One that is not here is published as 998, unspecified. */
    Map<String, String> sectors();

    /** Givers and organisations as projects name them, to what IATI should call them. One that is not here goes by its code alone. */
    Map<String, Organisation> organisations();

    /** The publisher as it is registered with IATI. */
    interface ReportingOrganisation {
        /** Organisation identifier: registration agency, hyphen, number. Every activity's identifier begins with it. */
        @Pattern(regexp = "[^/&|?\\s]+")
        @WithDefault("XX-SAMPLE-BANGGIAO")
        String ref();

        /** Code list OrganisationType: 10 government, 11 local government, … */
        @Pattern(regexp = "[0-9]{2}")
        @WithDefault("11")
        String type();

        /** Its name, in Vietnamese. */
        @NotEmpty
        @WithDefault("Cơ quan báo cáo mẫu, cần cấu hình trước khi công bố")
        String name();
    }

    /** An organisation that gives or carries out. */
    interface Organisation {
        /** Its name as it calls itself. */
        String name();

        /** Organisation identifier, where it has one. */
        Optional<@Pattern(regexp = "[^/&|?\\s]+") String> ref();

        /** Code list OrganisationType, where it is known: 21 international NGO, 40 multilateral, … */
        Optional<@Pattern(regexp = "[0-9]{2}") String> type();
    }
}
