package vn.banggiao.local;

/** The five services, in the order of their usual ports. */
public enum Service {
    REPORTING("reporting", 8080),
    DELEGATIONS("delegations", 8081),
    NGO_PROJECTS("ngo-projects", 8082),
    BORDER_INCIDENTS("border-incidents", 8083),
    CITIZEN_PROTECTION("citizen-protection", 8084);

    private final String code;
    private final int usualPort;

    Service(String code, int usualPort) {
        this.code = code;
        this.usualPort = usualPort;
    }

    /** The name of its folder, its log and its topic. */
    public String code() {
        return code;
    }

    public int usualPort() {
        return usualPort;
    }

    public String database() {
        return code.replace('-', '_');
    }

    @Override
    public String toString() {
        return code;
    }
}
