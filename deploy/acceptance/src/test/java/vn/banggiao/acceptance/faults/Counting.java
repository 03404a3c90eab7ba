package vn.banggiao.acceptance.faults;

import static vn.banggiao.acceptance.faults.Counted.by;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a record counts towards, read from what its service answers, and written here from the catalogue of indicators, not from the
 * code that is tested.
 */
final class Counting {

    private static final Map<String, String> PEOPLE_OF_CASES = Map.of(
            "illegal-labour", "citizens.illegal-labour",
            "detained", "citizens.detained",
            "death", "citizens.deaths",
            "trafficked", "citizens.trafficked");

    private static final Map<String, String> FACTS = Map.of(
            "foreign-entry", "consular.foreign-entries",
            "marriage-confirmation", "consular.marriage-confirmations",
            "labour-departure", "labour.departures",
            "citizen-return", "citizens.returned",
            "foreign-residents", "consular.foreign-residents",
            "labour-abroad", "labour.abroad");

    private static final Map<String, String> EVENTS = Map.of(
            "conference", "conferences.held",
            "press-visit", "press.foreign-visits",
            "cultural-event", "culture.events",
            "award-received", "awards.received");

    private final JsonNode record;
    private final List<Counted> counted = new ArrayList<>();

    private Counting(JsonNode record) {
        this.record = record;
    }

    /** Nothing of a record that was withdrawn. */
    static List<Counted> of(Kind kind, JsonNode record) {
        Counting counting = new Counting(record);
        if (!record.path("record").hasNonNull("withdrawnAt")) {
            counting.add(kind);
        }
        return counting.counted;
    }

    private void add(Kind kind) {
        String country = text("country");
        switch (kind) {
            case INCIDENT -> {
                Map<String, String> by = by("kind", text("kind"), "country", country);
                one("incidents.cases", "occurredOn", by);
                some("incidents.people", "occurredOn", "people", by);
                some("incidents.households", "occurredOn", "households", by);
            }
            case PATROL -> {
                if (record.path("joint").asBoolean()) {
                    one("patrols.joint", "patrolledOn", by("country", country));
                }
                some("markers.checked", "patrolledOn", "markersChecked", Map.of());
            }
            case HANDOVER ->
                some(
                        "handovers.%s.people".formatted(text("direction")),
                        "handedOverOn",
                        "people",
                        by("country", country));
            case DELEGATION -> delegation(country);
            case AGREEMENT -> {
                Map<String, String> by = by("kind", text("kind"), "country", country);
                one("agreements.signed", "signedOn", by);
                lasting("agreements.in-force", day("signedOn"), dayAfter("endsOn"), by);
            }
            case ACTIVITY -> activity(country);
            case PROJECT -> project(country);
            case DISBURSEMENT -> disbursement();
            case PROJECT_ACTIVITY -> projectActivity();
            case CASE -> citizenCase(country);
            case CONSULAR -> {
                String fact = text("kind");
                Map<String, String> by =
                        by("country", country, "purpose", text("purpose"), "kind", text("circumstance"));
                add(
                        FACTS.get(fact),
                        day("occurredOn"),
                        null,
                        record.path("quantity").decimalValue(),
                        by);
            }
        }
    }

    private void delegation(String country) {
        String direction = text("direction");
        if (direction.equals("domestic")) {
            one("delegations.domestic", "startsOn", by("programme", text("programme")));
            return;
        }
        Map<String, String> by = by("country", country, "purpose", text("purpose"));
        one("delegations." + direction, "startsOn", by);
        some("delegations." + direction + ".people", "startsOn", "people", by);
        if (direction.equals("outgoing")) {
            some("officials.abroad", "startsOn", "seniorOfficials", by("country", country));
        }
    }

    private void activity(String country) {
        String kind = text("kind");
        if (kind.equals("gift-received")) {
            String programme = text("programme");
            some("gifts.received", "occurredOn", "value", by("programme", programme, "currency", text("currency")));
            some("gifts.received.parcels", "occurredOn", "parcels", by("programme", programme));
        } else if (kind.equals("gift-given")) {
            some("gifts.given", "occurredOn", "value", by("country", country, "currency", text("currency")));
        } else {
            boolean byCountry = !kind.equals("conference");
            some(EVENTS.get(kind), "occurredOn", "quantity", byCountry ? by("country", country) : Map.of());
        }
    }

    private void project(String country) {
        switch (text("funding")) {
            case "foreign-ngo" -> {
                Map<String, String> by =
                        by("donor", text("donor"), "organisation", text("organisation"), "sector", text("sector"));
                lasting("aid.projects", day("startsOn"), dayAfter("endsOn"), by);
                one("aid.projects.new", "startsOn", by);
                commitments(
                        "aid.committed",
                        "donor",
                        text("donor"),
                        "organisation",
                        text("organisation"),
                        "project",
                        text("code"));
            }
            case "oda" -> one("oda.projects", "startsOn", by("donor", text("donor")));
            case "fdi" -> {
                one("fdi.projects", "startsOn", by("country", country));
                commitments("fdi.capital", "country", country);
            }
            default -> throw new IllegalArgumentException("no client records " + record);
        }
    }

    private void commitments(String indicator, String... dimensions) {
        for (JsonNode each : record.path("commitments")) {
            Map<String, String> by = by(dimensions);
            by.put("currency", each.path("currency").asText());
            add(indicator, date(each.path("on")), null, each.path("amount").decimalValue(), by);
        }
    }

    private void disbursement() {
        Map<String, String> by = by("donor", text("donor"), "currency", text("currency"));
        if (text("funding").equals("foreign-ngo")) {
            by.put("organisation", text("organisation"));
            by.put("project", text("project"));
            some("aid.disbursed", "to", "amount", by);
        } else if (text("funding").equals("oda")) {
            some("oda.disbursed", "to", "amount", by);
        }
    }

    private void projectActivity() {
        String organisation = text("organisation");
        String day = record.hasNonNull("to") ? "to" : "from";
        if (text("type").equals("training")) {
            Map<String, String> by = by("organisation", organisation, "project", text("project"));
            some("aid.training.classes", day, "classes", by);
            some("aid.training.participants", day, "participants", by);
        } else {
            Map<String, String> by = by("organisation", organisation, "kind", text("kind"));
            some("aid.support.cases", day, "cases", by);
            some("aid.support.people", day, "people", by);
        }
    }

    private void citizenCase(String country) {
        String kind = text("kind");
        if (!kind.equals("other")) {
            some(PEOPLE_OF_CASES.get(kind), "occurredOn", "people", by("country", country));
        }
        LocalDate closed = record.hasNonNull("closedOn") ? day("closedOn") : null;
        lasting("citizens.cases.open", day("openedOn"), closed, by("kind", kind, "country", country));
        for (JsonNode each : record.path("returns")) {
            BigDecimal people = each.path("people").decimalValue();
            add("citizens.returned", date(each.path("on")), null, people, by("kind", kind, "country", country));
        }
    }

    private void one(String indicator, String day, Map<String, String> by) {
        add(indicator, day(day), null, BigDecimal.ONE, by);
    }

    private void lasting(String indicator, LocalDate day, LocalDate until, Map<String, String> by) {
        add(indicator, day, until, BigDecimal.ONE, by);
    }

    private void some(String indicator, String day, String amount, Map<String, String> by) {
        if (record.hasNonNull(amount) && record.path(amount).decimalValue().signum() != 0) {
            add(indicator, day(day), null, record.path(amount).decimalValue(), by);
        }
    }

    private void add(String indicator, LocalDate day, LocalDate until, BigDecimal amount, Map<String, String> by) {
        counted.add(new Counted(indicator, text("unit"), day, until, amount, by));
    }

    private String text(String field) {
        return record.path(field).asText(null);
    }

    private LocalDate day(String field) {
        return date(record.path(field));
    }

    private LocalDate dayAfter(String field) {
        return record.hasNonNull(field) ? day(field).plusDays(1) : null;
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asText());
    }
}
