package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Makes what records say, the same from the same seed. Days lie from {@link #FIRST} on, for {@link #DAYS} days, so that records
 * meet in the same totals; a change may move a record to another unit, day, country and kind.
 */
final class Contents {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final int DAYS = 700;

    private static final List<String> COUNTRIES = List.of("LA", "CN", "JP", "KR");
    private static final List<String> CURRENCIES = List.of("USD", "VND", "EUR");

    private final Random random;
    private final int number;

    /** @param number of the record: what must be one of its kind is made of it */
    Contents(Random random, int number) {
        this.random = random;
        this.number = number;
    }

    ObjectNode of(Kind kind) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (kind != Kind.DISBURSEMENT && kind != Kind.PROJECT_ACTIVITY) {
            content.put("unit", kind == Kind.PROJECT ? fixed(FaultStack.COMMUNES, 0) : one(FaultStack.COMMUNES));
        }
        content.put("note", "Số " + number + ", lần " + random.nextInt(1_000_000));
        switch (kind) {
            case INCIDENT ->
                content.put("kind", one("illegal-entry", "smuggling", "drugs", "other"))
                        .put("occurredOn", day())
                        .put("country", country())
                        .put("people", random.nextInt(9))
                        .put("households", random.nextInt(3));
            case PATROL ->
                content.put("patrolledOn", day())
                        .put("joint", random.nextBoolean())
                        .put("country", country())
                        .put("markersChecked", random.nextInt(4));
            case HANDOVER ->
                content.put("handedOverOn", day())
                        .put("direction", one("received", "returned"))
                        .put("country", country())
                        .put("people", 1 + random.nextInt(5));
            case DELEGATION -> delegation(content);
            case AGREEMENT -> {
                LocalDate signed = date();
                content.put("kind", one("village-twinning", "district"))
                        .put("country", country())
                        .put("signedOn", signed.toString());
                if (random.nextBoolean()) {
                    content.put("endsOn", signed.plusDays(random.nextInt(400)).toString());
                }
            }
            case ACTIVITY -> activity(content);
            case PROJECT -> project(content);
            case DISBURSEMENT -> {
                LocalDate to = FIRST.plusDays(DAYS / 2 + random.nextInt(DAYS / 2));
                content.put("from", to.minusDays(random.nextInt(100)).toString())
                        .put("to", to.toString())
                        .put("amount", 1 + random.nextInt(100_000))
                        .put("currency", one(CURRENCIES));
            }
            case PROJECT_ACTIVITY -> projectActivity(content);
            case CASE -> citizenCase(content);
            case CONSULAR -> consular(content);
        }
        return content;
    }

    private void delegation(ObjectNode content) {
        String direction = one("incoming", "outgoing", "domestic");
        content.put("direction", direction).put("startsOn", day());
        if (direction.equals("domestic")) {
            content.put("programme", one("tet", "summer"));
            return;
        }
        int people = random.nextInt(12);
        content.put("country", country()).put("purpose", one("visit", "study")).put("people", people);
        if (direction.equals("outgoing")) {
            content.put("seniorOfficials", random.nextInt(people + 1));
        }
    }

    private void activity(ObjectNode content) {
        String kind =
                one("conference", "press-visit", "cultural-event", "gift-received", "gift-given", "award-received");
        content.put("kind", kind).put("occurredOn", day()).put("country", country());
        if (kind.startsWith("gift")) {
            content.put("value", 1 + random.nextInt(5_000_000))
                    .put("currency", one(CURRENCIES))
                    .put("parcels", random.nextInt(60))
                    .put("programme", one("tet", "summer"));
        } else {
            content.put("quantity", 1 + random.nextInt(4));
        }
    }

    /** What its disbursements repeat stays as it is, so that only they themselves make their versions. */
    private void project(ObjectNode content) {
        content.put("code", "F" + number)
                .put("name", "Dự án " + number)
                .put("funding", fixed(List.of("foreign-ngo", "foreign-ngo", "oda", "fdi"), 1))
                .put("donor", fixed(List.of("JP", "FR"), 2))
                .put("organisation", fixed(List.of("CFRC", "WVI"), 3))
                .put("sector", one("health", "school"))
                .put("country", country())
                .put("startsOn", FIRST.plusDays(random.nextInt(DAYS / 4)).toString());
        if (random.nextBoolean()) {
            content.put(
                    "endsOn", FIRST.plusDays(DAYS / 4 + random.nextInt(DAYS)).toString());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            content.withArray("commitments")
                    .addObject()
                    .put("on", day())
                    .put("amount", 1 + random.nextInt(90_000))
                    .put("currency", one(CURRENCIES));
        }
    }

    private void projectActivity(ObjectNode content) {
        String type = one("training", "support");
        content.put("type", type)
                .put("kind", one("school", "clinic"))
                .put("from", FIRST.plusDays(DAYS / 2 + random.nextInt(DAYS / 2)).toString());
        content.put(type.equals("training") ? "classes" : "cases", random.nextInt(5));
        content.put(type.equals("training") ? "participants" : "people", random.nextInt(40));
    }

    private void citizenCase(ObjectNode content) {
        LocalDate occurred = date();
        LocalDate opened = occurred.plusDays(random.nextInt(20));
        int people = 1 + random.nextInt(6);
        content.put("kind", one("illegal-labour", "detained", "death", "trafficked", "other"))
                .put("country", country())
                .put("people", people)
                .put("occurredOn", occurred.toString())
                .put("openedOn", opened.toString());
        if (random.nextBoolean()) {
            content.put("closedOn", opened.plusDays(random.nextInt(300)).toString());
        }
        if (random.nextBoolean()) {
            content.withArray("returns")
                    .addObject()
                    .put("on", occurred.plusDays(random.nextInt(200)).toString())
                    .put("people", 1 + random.nextInt(people));
        }
    }

    /** A census is the unit's one count of its day and country: those come of the number, and the record stays where it is. */
    private void consular(ObjectNode content) {
        List<String> censuses = List.of("foreign-residents", "labour-abroad");
        int place = number / 3;
        if (number % 3 == 0) {
            content.put("unit", FaultStack.COMMUNES.get((place + place / DAYS) % FaultStack.COMMUNES.size()))
                    .put("kind", fixed(censuses, 1))
                    .put("country", fixed(COUNTRIES, 2))
                    .put("occurredOn", FIRST.plusDays(place % DAYS).toString())
                    .put("quantity", random.nextInt(300));
            return;
        }
        String kind = one("foreign-entry", "marriage-confirmation", "labour-departure", "citizen-return");
        content.put("kind", kind)
                .put("country", country())
                .put("occurredOn", day())
                .put("quantity", 1 + random.nextInt(30));
        if (kind.equals("foreign-entry")) {
            content.put("purpose", one("tourism", "work"));
        } else if (kind.equals("citizen-return")) {
            content.put("circumstance", one("illegal-labour", "other"));
        }
    }

    private LocalDate date() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private String day() {
        return date().toString();
    }

    private String country() {
        return one(COUNTRIES);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same for the record every time. @param turn so that two choices of one record are not always the same pair */
    private String fixed(List<String> choices, int turn) {
        return choices.get(new Random(number * 31L + turn).nextInt(choices.size()));
    }
}
