package vn.banggiao.chassis.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes a chain again, seal by seal in the order of positions, and names what does not fit. A fault is named once: after it, the
 * chain goes on from the hash that stands there.
 */
final class ChainCheck {
    /** More faults are only counted. */
    static final int MOST = 100;

    private final Chain chain;
    private final List<Fault> faults = new ArrayList<>();
    private long count;
    private long rows;
    private long position;
    /** The hash that stands at the position, and the one that ought to: others only where the last one did not fit. */
    private byte[] sealed;

    private byte[] computed;

    ChainCheck(Chain chain, long position, byte[] hash) {
        this.chain = chain;
        this.position = position;
        this.sealed = hash;
        this.computed = hash;
    }

    /** @param line null where the sealed line is gone */
    void seal(long at, long lineId, byte[] hash, Line line) {
        rows++;
        byte[] expected = hash;
        if (at != position + 1) {
            add(new Fault(FaultKind.MISSING_SEAL, position + 1, lineId));
        } else if (line == null) {
            add(new Fault(FaultKind.MISSING_LINE, at, lineId));
        } else {
            expected = chain.next(sealed, line);
            if (!Arrays.equals(expected, hash)) {
                if (computed != sealed && Arrays.equals(chain.next(computed, line), hash)) {
                    blameSealBefore();
                    expected = hash;
                } else {
                    add(new Fault(FaultKind.CHANGED_LINE, at, lineId));
                }
            }
        }
        position = at;
        sealed = hash;
        computed = Arrays.equals(expected, hash) ? hash : expected;
    }

    /** The line after it was sealed upon the hash that the line before gives: so not that line was changed, but its seal. */
    private void blameSealBefore() {
        if (count <= MOST) {
            Fault last = faults.remove(faults.size() - 1);
            faults.add(new Fault(FaultKind.CHANGED_SEAL, last.position(), last.line()));
        }
    }

    void add(Fault fault) {
        count++;
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** Counts faults that are not worth naming one by one. */
    void addUnnamed(long more) {
        count += more;
    }

    List<Fault> faults() {
        return faults;
    }

    long faultCount() {
        return count;
    }

    long rows() {
        return rows;
    }

    long position() {
        return position;
    }

    /** Null before the first seal. */
    Head head() {
        return position == 0 ? null : Head.of(position, sealed);
    }
}
