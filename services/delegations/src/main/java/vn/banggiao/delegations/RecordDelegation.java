package vn.banggiao.delegations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/**
 * What an office says about a delegation that has set out. Only direction, first day and unit are required; a count that nobody
 * made stays out.
 */
public record RecordDelegation(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the first day", examples = "11.099")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "incoming: foreigners to us; outgoing: ours abroad; domestic: from elsewhere in Viet Nam")
        @NotNull
        @Pattern(regexp = "incoming|outgoing|domestic")
        String direction,

        @Schema(
                description =
                        "First day, local date in Asia/Ho_Chi_Minh; a delegation that is only planned is not recorded")
        @NotNull
        @PastOrPresent
        LocalDate startsOn,

        @Schema(description = "Last day, not before the first")
        LocalDate endsOn,

        @Size(max = 500) @PlainText String hostOrganisation,
        @Size(max = 500) @PlainText String partner,

        @Schema(
                description = "The other country, ISO 3166 alpha-2; of a domestic delegation none or VN",
                examples = "LA")
        @CountryCode
        String country,

        @Size(max = 500) @PlainText String leaderPosition,

        @Schema(description = "Members; left out where nobody counted") @PositiveOrZero
        Integer people,

        @Schema(
                description =
                        "Of them, officials under the management of the Provincial Party Committee's Standing Board"
                                + " (cán bộ diện Ban Thường vụ Tỉnh ủy quản lý)")
        @PositiveOrZero
        Integer seniorOfficials,

        @Schema(description = "Why it travels, as a code of the province", examples = "project-visit")
        @Pattern(regexp = Codes.FREE)
        String purpose,

        @Schema(description = "The programme that it belongs to, as a code of the province", examples = "tet-2024")
        @Pattern(regexp = Codes.FREE)
        String programme,

        @Size(max = 4000) @PlainText String content,
        @Valid PermittingDocument permittingDocument,

        @Schema(description = "Where it went") @Size(max = 50)
        List<@NotBlank @Size(max = 500) @PlainText String> places,

        @Valid DelegationCost cost,
        @Size(max = 4000) @PlainText String resultReport,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {}
