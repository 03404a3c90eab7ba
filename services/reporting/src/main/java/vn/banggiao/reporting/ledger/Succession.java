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
    /** A version in the ledger that was the newest until this batch. */
    record Version(UUID record, int number, Instant knownAt) {}

    /** @param at when a higher version became known */
    record Superseded(UUID record, int version, Instant at) {}

    /** @param supersededAt null for the newest version */
    record Entry(Arrival arrival, Instant supersededAt) {}

    private record Key(UUID record, int version) {}

    private final Map<UUID, Version> newest;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final List<Superseded> superseded = new ArrayList<>();

    /** @param newest newest version of each record that the ledger knows; kept up to date here */
    Succession(Map<UUID, Version> newest) {
        this.newest = newest;
    }

    void add(Arrival arrival) {
        Key key = new Key(arrival.record(), arrival.version());
        Version before = newest.get(arrival.record());
        if (entries.containsKey(key) || before != null && before.number() == arrival.version()) {
            return;
        }
        if (before != null && before.number() > arrival.version()) {
            entries.put(key, new Entry(arrival, arrival.knownAt()));
            return;
        }
        if (before != null) {
            supersede(before, later(before.knownAt(), arrival.knownAt()));
        }
        entries.put(key, new Entry(arrival, null));
        newest.put(arrival.record(), new Version(arrival.record(), arrival.version(), arrival.knownAt()));
    }

    /** Versions that arrived and are now their record's newest. */
    List<Entry> current() {
        return entries.values().stream()
                .filter(entry -> entry.supersededAt() == null)
                .toList();
    }

    /** Versions that arrived and are superseded already; the ledger may know those that came late. */
    List<Entry> past() {
        return entries.values().stream()
                .filter(entry -> entry.supersededAt() != null)
                .toList();
    }

    /** Versions of the ledger that are no longer the newest. */
    List<Superseded> superseded() {
        return superseded;
    }

    private void supersede(Version version, Instant at) {
        Entry inThisBatch = entries.computeIfPresent(
                new Key(version.record(), version.number()), (key, entry) -> new Entry(entry.arrival(), at));
        if (inThisBatch == null) {
            superseded.add(new Superseded(version.record(), version.number(), at));
        }
    }

    /** The broker's clock may step back; a version is never superseded before it was known. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
