package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;
import vn.banggiao.reporting.catalogue.Dimensions;

/** A profile figure as callers read it. */
public record ProfileView(
        UUID id,
        String unit,
        String indicator,
        Map<String, String> dimensions,
        BigDecimal value,
        String qualifier,
        BigDecimal outOf,
        LocalDate asAt,
        String words,
        String source,
        Kept record) {

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.id,
                profile.envelope.unit,
                profile.indicator,
                Dimensions.parse(profile.dimensions).values(),
                profile.value,
                profile.qualifier,
                profile.outOf,
                profile.asAt,
                profile.words,
                profile.source,
                Kept.of(profile.envelope));
    }
}
