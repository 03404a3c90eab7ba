package vn.banggiao.reporting.catalogue;

import java.util.Locale;

/** How an indicator adds up over a window. */
public enum Behaviour {
    /** What happened in the window. */
    FLOW,
    /** What stands at the end of the window's last day. */
    STOCK,
    /** What was under way on any day of the window. */
    ACTIVE,
    /** What the unit is like; stated by the unit, and the latest statement holds. */
    PROFILE;

    /** The word used in the catalogue and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
