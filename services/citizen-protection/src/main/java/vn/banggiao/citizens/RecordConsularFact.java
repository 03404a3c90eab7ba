package vn.banggiao.citizens;

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
 * What an officer counts: on a day, or of a census ({@code foreign-residents}, {@code labour-abroad}) the unit's whole count as it
 * stood that day.
 */
public record RecordConsularFact(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "19.167.05605")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(
                description =
                        "foreign-residents and labour-abroad are censuses: the unit's whole count, one for each country and day")
        @NotNull
        @Pattern(regexp = KINDS)
        String kind,

        @Schema(description = "Local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate occurredOn,

        @Schema(
                description =
                        "More than 0; 0 only in a census. To state \"Không có\" of the others, record a return with state none-confirmed in the reporting service")
        @NotNull
        @PositiveOrZero
        Integer quantity,

        @Schema(description = "How exactly the count is known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Schema(description = "The other country, ISO 3166 alpha-2; left out where none is known", examples = "CN")
        @CountryCode
        String country,

        @Schema(
                description = "Why they came, as a code of the office; of foreign-entry and overseas-visit only",
                examples = "tourism")
        @Pattern(regexp = Codes.FREE)
        String purpose,

        @Schema(
                description = "Out of what they came back, as a code; of citizen-return, required there",
                examples = "illegal-labour")
        @Pattern(regexp = Codes.FREE)
        String circumstance,

        @Schema(description = "Of a census whose count by country is not known: the countries that it covers")
        @Size(max = 250)
        List<@NotNull @CountryCode String> countries,

        @Size(max = 4000) @PlainText String note) {

    static final String KINDS = "foreign-entry|foreign-residents|marriage-confirmation|foreign-birth|labour-departure"
            + "|labour-abroad|overseas-visit|overseas-complaint|citizen-return";
}
