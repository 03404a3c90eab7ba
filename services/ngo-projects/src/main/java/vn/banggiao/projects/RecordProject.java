package vn.banggiao.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What an office says about a project. Code, name, funding, first day and unit are required. */
public record RecordProject(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the project's first day", examples = "11.099")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "The project's own code; no other project of the unit may have it", examples = "CESP")
        @NotNull
        @Pattern(regexp = Codes.FREE)
        String code,

        @NotBlank @Size(max = 500) @PlainText String name,
        @NotNull @Pattern(regexp = FUNDINGS) String funding,

        @Schema(description = "First day; may lie in the future") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day; left out while the project has no end")
        LocalDate endsOn,

        @Schema(description = "Who gives: a country or an organisation, as a code", examples = "JP")
        @Pattern(regexp = Codes.FREE)
        String donor,

        @Schema(description = "Who carries it out, as a code", examples = "CFRC") @Pattern(regexp = Codes.FREE)
        String organisation,

        @Schema(description = "Number of the organisation's registration in Viet Nam") @Size(max = 100) @PlainText
        String organisationRegistration,

        @Schema(description = "Cơ quan chủ quản") @Size(max = 300) @PlainText
        String managingBody,

        @Schema(description = "Number of the decision that approved it") @Size(max = 100) @PlainText
        String approvalNumber,

        @PastOrPresent LocalDate approvedOn,
        @Pattern(regexp = Codes.FREE) String sector,

        @Schema(description = "The giver's or investor's country, ISO 3166 alpha-2", examples = "JP") @CountryCode
        String country,

        @Schema(description = "Where it works, in words") @Size(max = 100)
        List<@NotBlank @Size(max = 200) @PlainText String> places,

        @Schema(description = "All sums committed so far") @Size(max = 200)
        List<@NotNull @Valid Commitment> commitments,

        @Valid CounterpartFunds counterpartFunds,

        @Schema(description = "How exactly the sums are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {

    static final String FUNDINGS = "foreign-ngo|oda|fdi|overseas-vietnamese|domestic";
}
