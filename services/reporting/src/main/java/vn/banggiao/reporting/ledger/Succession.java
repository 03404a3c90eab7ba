package vn.banggiao.reporting.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which version of each record follows which, as a batch arrives. The highest version holds from its arrival on; a version that
 * arrives after a higher one is superseded at once; one that arrives again changes nothing.
 */
final class Succession {
    /**
     * A record's newest version.
     *
     * @param kept number of the newest one in the ledger before this batch; 0 where it had none
     */
    record Version(UUID record, int number, Instant knownAt, int kept) {}

    /** @param at when a higher version became known */
    record Superseded(UUID record, int version, Instant at) {}

    /**
     * @param lines what it contributes
     * @param supersededAt null for the newest version
     * @param fresh whether the ledger cannot have it yet, as it had none so high
     */
    record Entry(Arrival arrival, List<Line> lines, Instant supersededAt, boolean fresh) {}

    private record Key(UUID record, int version) {}

    private final Map<UUID, Version> newest;
    private final SeriesNumbers numbers;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final List<Superseded> superseded = new ArrayList<>();

    /** @param newest newest version of each record that the ledger knows; kept up to date here */
    Succession(Map<UUID, Version> newest, SeriesNumbers numbers) {
        this.newest = newest;
        this.numbers = numbers;
    }

    void add(Arrival arrival) {
        Key key = new Key(arrival.record(), arrival.version());
        Version before = newest.get(arrival.record());
        if (entries.containsKey(key) || before != null && before.number() == arrival.version()) {
            return;
        }
        int kept = before == null ? 0 : before.kept();
        boolean fresh = arrival.version() > kept;
        if (before != null && before.number() > arrival.version()) {
            entries.put(key, new Entry(arrival, Line.of(arrival, numbers), arrival.knownAt(), fresh));
            return;
        }
        if (before != null) {
            supersede(before, later(before.knownAt(), arrival.knownAt()));
        }
        entries.put(key, new Entry(arrival, Line.of(arrival, numbers), null, fresh));
        newest.put(arrival.record(), new Version(arrival.record(), arrival.version(), arrival.knownAt(), kept));
    }

    /** Versions that arrived and are not in the ledger; some may be superseded already. */
    List<Entry> fresh() {
        return entries.values().stream().filter(Entry::fresh).toList();
    }

    /** Versions that arrived after a higher one that is in the ledger; the ledger may have them, too. */
    List<Entry> late() {
        return entries.values().stream().filter(entry -> !entry.fresh()).toList();
    }

    /** Versions of the ledger that are no longer the newest. */
    List<Superseded> superseded() {
        return superseded;
    }

    private void supersede(Version version, Instant at) {
        Entry inThisBatch = entries.computeIfPresent(
                new Key(version.record(), version.number()),
                (key, entry) -> new Entry(entry.arrival(), entry.lines(), at, entry.fresh()));
        if (inThisBatch == null) {
            superseded.add(new Superseded(version.record(), version.number(), at));
        }
    }

    /** The broker's clock may step back; a version is never superseded before it was known. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
