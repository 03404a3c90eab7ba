package vn.banggiao.reporting.ledger;

import vn.banggiao.contracts.UnreadableEvent;

/** A message of the log from which no arrival can be made. This release gives the same when it reads it again. */
public final class Unprojectable extends RuntimeException {
    /** What kind of reason it is. */
    public enum Kind {
        /** No {@code ce_type}, or one that names no event of the contracts. */
        UNKNOWN_TYPE("unknown-type"),
        /** An event of the contracts in a version that this release does not know. */
        UNKNOWN_VERSION("unknown-version"),
        NO_BODY("no-body"),
        NOT_JSON("not-json"),
        /** A field that the schema asks for is missing, or is of another kind. */
        SCHEMA("schema"),
        /** Follows the schema, but has a word, number or day for which the ledger has no place. */
        CONTENT("content"),
        TOO_LARGE("too-large"),
        /** The database does not take it. */
        NOT_STORABLE("not-storable");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for what is no code */
        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of reason: " + code);
        }
    }

    private final Kind kind;
    private final String field;

    Unprojectable(Kind kind, String field, String reason, Throwable cause) {
        super(reason, cause, false, false);
        this.kind = kind;
        this.field = field;
    }

    static Unprojectable of(UnreadableEvent event) {
        Kind kind =
                switch (event.fault()) {
                    case NO_BODY -> Kind.NO_BODY;
                    case NOT_JSON -> Kind.NOT_JSON;
                    case NOT_THE_SCHEMA -> Kind.SCHEMA;
                };
        return new Unprojectable(kind, event.field(), event.getMessage(), event);
    }

    /** @param why may have no message */
    static Unprojectable of(Kind kind, Exception why) {
        return new Unprojectable(kind, null, why.getMessage() == null ? why.toString() : why.getMessage(), why);
    }

    public Kind kind() {
        return kind;
    }

    /** The field that is wrong; null where it is not one field. */
    public String field() {
        return field;
    }
}
