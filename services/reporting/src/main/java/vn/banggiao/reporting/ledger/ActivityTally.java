package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.reporting.catalogue.Dimensions;

/** Activities count on the day on which they begin, gifts by their value and parcels, everything else by quantity. */
final class ActivityTally {
    private ActivityTally() {}

    static void add(ActivityState activity, Tally tally) {
        Dimensions country = Dimensions.of("country", activity.country());
        switch (activity.kind()) {
            case "conference" -> quantity("conferences.held", activity, Dimensions.none(), tally);
            case "press-visit" -> quantity("press.foreign-visits", activity, country, tally);
            case "cultural-event" -> quantity("culture.events", activity, country.and("kind", activity.form()), tally);
            case "heritage-site" -> quantity("culture.sites", activity, Dimensions.none(), tally);
            case "award-received" -> quantity("awards.received", activity, country, tally);
            case "award-proposed" -> quantity("awards.proposed", activity, country, tally);
            case "remains-repatriation" -> quantity("remains.repatriated", activity, country, tally);
            case "citizenship-ceremony" -> quantity("citizenship.ceremonies", activity, Dimensions.none(), tally);
            case "gift-received" -> {
                Dimensions programme = Dimensions.of("programme", activity.programme());
                part(
                        "gifts.received",
                        activity,
                        activity.value(),
                        programme.and("currency", activity.currency()),
                        tally);
                BigDecimal parcels = activity.parcels() == null ? null : BigDecimal.valueOf(activity.parcels());
                part("gifts.received.parcels", activity, parcels, programme, tally);
            }
            case "gift-given" ->
                part("gifts.given", activity, activity.value(), country.and("currency", activity.currency()), tally);
            default -> throw new IllegalArgumentException("kind " + activity.kind());
        }
    }

    private static void quantity(String indicator, ActivityState activity, Dimensions by, Tally tally) {
        tally.amount(indicator, activity.occurredOn(), activity.quantity(), by);
    }

    private static void part(String indicator, ActivityState gift, BigDecimal amount, Dimensions by, Tally tally) {
        if (gift.computed()) {
            tally.computed(indicator, gift.occurredOn(), amount, by);
        } else {
            tally.amount(indicator, gift.occurredOn(), amount, by);
        }
    }
}
