package vn.banggiao.bench.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.banggiao.bench.Province;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.Qualifier;

/**
 * Three years of handovers of a province of 100 units, one version at a time in the order in which they were recorded: 94 % new, 5 %
 * changes of one of the last 5,000, of which one in twenty withdraws it, and 1 % sent twice. Each has one contribution, to one of 40
 * figures of its commune. Three in five are recorded on their day, most others on the next one. The same on every run.
 */
final class Handovers {
    static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final long MILLIS = 3L * 365 * 24 * 3600 * 1000;
    private static final int REMEMBERED = 5_000;
    private static final List<String> COUNTRIES = List.of("LA", "CN", "KH", "TH", "MM", "KR", "JP", "RU", "DE", "FR");

    private final long count;
    private final Random random = new Random(1);
    private final List<String> communes = Province.communes();
    private final HandoverState[] last = new HandoverState[REMEMBERED];
    private long made;
    private long people;
    private long versions;
    private boolean amends;

    Handovers(long count) {
        this.count = count;
    }

    /** The next one. */
    HandoverState next() {
        long at = FIRST.toEpochMilli() + MILLIS * made / count;
        int place = random.nextInt(REMEMBERED);
        double chance = made++ < REMEMBERED * 2 ? 1 : random.nextDouble();
        amends = chance < 0.05;
        HandoverState known = last[place];
        if (chance < 0.06 && known != null) {
            return amends ? keep(place, changed(known)) : known;
        }
        amends = false;
        return keep(place, fresh(at));
    }

    /** Whether the last one was a change. */
    boolean amends() {
        return amends;
    }

    /** What all totals of communes sum up to by now. */
    long people() {
        return people;
    }

    /** How many versions there are by now, each counted once. */
    long versions() {
        return versions;
    }

    private HandoverState keep(int place, HandoverState state) {
        HandoverState before = last[place];
        if (before != null && before.id().equals(state.id())) {
            people -= counted(before);
        }
        people += counted(state);
        versions++;
        last[place] = state;
        return state;
    }

    private static int counted(HandoverState state) {
        return state.withdrawn() ? 0 : state.people();
    }

    private HandoverState fresh(long at) {
        int chance = random.nextInt(10);
        int delay = chance < 6 ? 0 : chance < 9 ? 1 : random.nextInt(20);
        LocalDate recordedOn = LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.ofHours(7));
        return new HandoverState(
                timeOrdered(at),
                1,
                false,
                Instant.ofEpochMilli(at),
                communes.get(random.nextInt(communes.size())),
                random.nextBoolean() ? Qualifier.EXACT : Qualifier.ABOUT,
                recordedOn.minusDays(delay),
                random.nextBoolean() ? "received" : "returned",
                COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                1 + random.nextInt(9));
    }

    /** A UUID of version 7, as the services and their clients make them. */
    private UUID timeOrdered(long millis) {
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), 1L << 63 | random.nextLong() >>> 2);
    }

    private HandoverState changed(HandoverState known) {
        return new HandoverState(
                known.id(),
                known.version() + 1,
                random.nextInt(20) == 0,
                known.recordedAt(),
                known.unit(),
                known.qualifier(),
                known.handedOverOn(),
                known.direction(),
                known.country(),
                1 + random.nextInt(9));
    }
}
