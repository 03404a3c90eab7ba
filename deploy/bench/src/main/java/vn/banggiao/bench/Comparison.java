package vn.banggiao.bench;

/**
 * One line of the table.
 *
 * @param part that measured it
 * @param work what was done, in a few words
 * @param unit of both figures
 * @param beside what was measured in turns with it; null for nothing
 * @param peer its figures; null where {@code beside} is
 * @param note what the reader should know besides, may be empty
 */
public record Comparison(
        String part, String work, String unit, Samples ours, String beside, Samples peer, Goal goal, String note) {

    /** A figure that is held against nothing measured beside it. */
    public static Comparison alone(String part, String work, String unit, Samples ours, Goal goal, String note) {
        return new Comparison(part, work, unit, ours, null, null, goal, note);
    }

    /** Ours divided by the peer's. */
    public double ratio() {
        return peer == null ? Double.NaN : ours.median() / peer.median();
    }

    /** How many times the goal was reached: 1 is just met, less is missed. */
    public double reached() {
        return goal.reached(ours.median(), peer == null ? Double.NaN : peer.median());
    }

    public boolean met() {
        return goal.kind() == Goal.Kind.NONE || reached() >= 1;
    }
}
