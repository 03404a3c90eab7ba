package vn.banggiao.contracts;

/** The Kafka topics. The key is the record's id; of {@link #UNITS}, {@link UnitState#key()}. */
public final class Topics {
    public static final String DELEGATIONS = "delegations";
    public static final String NGO_PROJECTS = "ngo-projects";
    public static final String BORDER_INCIDENTS = "border-incidents";
    public static final String CITIZEN_PROTECTION = "citizen-protection";
    /** Reference data, compacted. */
    public static final String UNITS = "units";
    /** What a consumer could not read, with the reason in its headers. */
    public static final String DEAD_LETTERS = "dead-letters";

    private Topics() {}
}
