package vn.banggiao.delegations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.CurrencyCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/**
 * What an office says about an activity of foreign affairs. Only kind, (first) day and unit are required. Which other fields are
 * allowed depends on the kind: see {@link ActivityRules}.
 */
public record RecordActivity(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "11.099")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @Pattern(regexp = KINDS) String kind,

        @Schema(description = "(First) day, local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate occurredOn,

        @Schema(description = "Last day, not before the first")
        LocalDate endsOn,

        @Size(max = 500) @PlainText String title,

        @Schema(description = "Of cultural events alone: which sort, as a code of the province", examples = "festival")
        @Pattern(regexp = Codes.FREE)
        String form,

        @Schema(description = "The other country, ISO 3166 alpha-2", examples = "LA") @CountryCode
        String country,

        @Schema(description = "The programme that it belongs to, as a code of the province", examples = "tet-2024")
        @Pattern(regexp = Codes.FREE)
        String programme,

        @Size(max = 500) @PlainText String partner,

        @Schema(description = "How many: awards, sets of remains, visits; 1 where left out. Not of gifts") @Positive
        Integer quantity,

        @Schema(description = "Of gifts alone: the stated total; left out where `items` give it")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 2)
        BigDecimal value,

        @Schema(description = "ISO 4217; required with a value, in total or per parcel", examples = "VND") @CurrencyCode
        String currency,

        @Schema(description = "Of gifts alone: the stated number of parcels; left out where `items` give it")
        @PositiveOrZero
        Integer parcels,

        @Schema(description = "Of gifts alone: the lines, from which parcels and value are computed") @Size(max = 500)
        List<@NotNull @Valid GiftLine> items,

        @Schema(description = "Of gifts alone: what was given in kind") @Size(max = 2000) @PlainText
        String inKind,

        @Schema(description = "How exactly quantity, parcels and value are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {

    static final String KINDS = "conference|press-visit|cultural-event|heritage-site|gift-received|gift-given"
            + "|award-received|award-proposed|remains-repatriation|citizenship-ceremony";

    private static final Set<String> GIFTS = Set.of("gift-received", "gift-given");

    /** Whether parcels and value are the activity's figures, not a quantity. */
    boolean gift() {
        return kind != null && GIFTS.contains(kind);
    }

    /** Whether parcels and value come from lines. */
    boolean itemised() {
        return items != null && !items.isEmpty();
    }
}
