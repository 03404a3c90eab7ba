package vn.banggiao.delegations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/** An activity as callers read it. */
public record ActivityView(
        UUID id,
        String unit,
        String kind,
        LocalDate occurredOn,
        LocalDate endsOn,
        String title,
        String form,
        String country,
        String programme,
        String partner,
        int quantity,
        BigDecimal value,
        String currency,
        Integer parcels,

        @Schema(description = "Whether parcels and value were worked out from the items")
        boolean computed,

        List<GiftLine> items,
        String inKind,
        String qualifier,
        String note,
        Kept record) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id,
                activity.envelope.unit,
                activity.kind,
                activity.occurredOn,
                activity.endsOn,
                activity.title,
                activity.form,
                activity.country,
                activity.programme,
                activity.partner,
                activity.quantity,
                activity.value,
                activity.currency,
                activity.parcels,
                activity.computed,
                activity.items,
                activity.inKind,
                activity.qualifier,
                activity.note,
                Kept.of(activity.envelope));
    }
}
