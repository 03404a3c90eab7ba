package vn.banggiao.reporting.ledger;

import vn.banggiao.reporting.boundary.Ground;

/**
 * A part whose sums are asked for together with others'.
 *
 * @param name by which the answer names it
 * @param among parts of one whole, of which each other's counts replace each other as {@link Census} says; they may overlap
 */
public record Part(String name, String among, Ground ground) {

    /** One by itself. */
    public static Part of(String name, Ground ground) {
        return new Part(name, name, ground);
    }
}
