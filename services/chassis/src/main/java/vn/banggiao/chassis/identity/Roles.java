package vn.banggiao.chassis.identity;

/**
 * The roles that a token may carry in its {@code groups} claim, and the groups of them that a resource asks for; {@link RoleGroups}
 * says which role belongs to which group.
 */
public final class Roles {
    public static final String BORDER_POST = "border-post";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String ANALYST = "analyst";
    /** An analyst of another house. No group has this role: what is open to it says so itself, and it goes with no other role. */
    public static final String OUTSIDE_ANALYST = "outside-analyst";

    public static final String SYSTEM = "system";
    public static final String AUDITOR = "auditor";
    /** Data protection officer. */
    public static final String DPO = "dpo";

    /** Whoever reads records and reports: border posts, officers, analysts, systems and auditors. */
    public static final String READER = "reader";
    /** Whoever records for an office: officers and systems. */
    public static final String OFFICE = "office";
    /** An office or a border post. */
    public static final String OFFICE_OR_POST = "office-or-post";

    private Roles() {}
}
