package vn.banggiao.contracts;

/** A body that does not follow its contract. Reading it again gives the same: it belongs among the dead letters. */
public final class UnreadableEvent extends RuntimeException {
    /** What is wrong with the body. */
    public enum Fault {
        NO_BODY,
        /** Not JSON in UTF-8, or beyond what is read of any JSON: its depth, the length of a number. */
        NOT_JSON,
        /** JSON, but not what the schema asks for. */
        NOT_THE_SCHEMA
    }

    private final Fault fault;
    private final String field;

    UnreadableEvent(Fault fault, String field, String reason, Throwable cause) {
        super(reason, cause);
        this.fault = fault;
        this.field = field;
    }

    public Fault fault() {
        return fault;
    }

    /** The field that is wrong, such as {@code commitments[0].amount}; null where it is not one field. */
    public String field() {
        return field;
    }
}
