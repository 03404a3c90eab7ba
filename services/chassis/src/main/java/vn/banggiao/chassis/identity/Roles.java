package vn.banggiao.chassis.identity;

/** The roles that a token may carry in its {@code groups} claim. */
public final class Roles {
    public static final String BORDER_POST = "border-post";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String ANALYST = "analyst";
    public static final String SYSTEM = "system";
    public static final String AUDITOR = "auditor";
    /** Data protection officer. */
    public static final String DPO = "dpo";

    private Roles() {}
}
