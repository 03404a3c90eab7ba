package vn.banggiao.delegations;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** One line of a gift: so many parcels of one value for one group of people, or what was given in kind beside parcels. */
public record GiftLine(
        @Schema(examples = "Hộ nghèo và cận nghèo") @Size(max = 500) @PlainText
        String recipients,

        @Schema(description = "Parcels (suất quà); 0 for a line that was given in kind only", examples = "20")
        @NotNull
        @PositiveOrZero
        Integer parcels,

        @Schema(description = "Value of one parcel, in the gift's currency; left out where nobody stated it")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 2)
        BigDecimal valuePerParcel,

        @Schema(description = "What was given in kind", examples = "14 chiếc xe đạp") @Size(max = 500) @PlainText
        String inKind) {}
