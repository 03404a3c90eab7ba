package vn.banggiao.bench;

import java.util.Locale;

/** What a figure shall reach, against what stands beside it or by itself. */
public record Goal(Kind kind, double value) {

    /** How a figure and its peer are held against each other. */
    public enum Kind {
        /** ours / peer is at least the value: rates. */
        AT_LEAST_OF_PEER("≥ %s of it"),
        /** peer / ours is at least the value: times. */
        TIMES_FASTER("≥ %s times faster"),
        /** ours / peer is at most the value: growth, times. */
        AT_MOST_OF_PEER("≤ %s times it"),
        /** ours is at most the value, in its unit. */
        AT_MOST("≤ %s"),
        /** ours is less than the peer's: start, memory. */
        FALLS("less than it"),
        NONE("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    public static final Goal NONE = new Goal(Kind.NONE, 0);
    public static final Goal FALLS = new Goal(Kind.FALLS, 1);

    public static Goal atLeastOfPeer(double share) {
        return new Goal(Kind.AT_LEAST_OF_PEER, share);
    }

    public static Goal timesFaster(double times) {
        return new Goal(Kind.TIMES_FASTER, times);
    }

    public static Goal atMostOfPeer(double times) {
        return new Goal(Kind.AT_MOST_OF_PEER, times);
    }

    public static Goal atMost(double value) {
        return new Goal(Kind.AT_MOST, value);
    }

    /** How many times the goal was reached: 1 is just met, less is missed. */
    double reached(double ours, double peer) {
        return switch (kind) {
            case AT_LEAST_OF_PEER -> ours / peer / value;
            case TIMES_FASTER -> peer / ours / value;
            case AT_MOST_OF_PEER, FALLS -> value * peer / ours;
            case AT_MOST -> value / ours;
            case NONE -> 1;
        };
    }

    String text() {
        return kind.text.formatted(
                value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value));
    }
}
