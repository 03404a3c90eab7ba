package vn.banggiao.reporting.deadletter;

import java.time.Instant;
import java.util.List;
import vn.banggiao.reporting.ledger.DeadLetterRows.KeptHeader;
import vn.banggiao.reporting.ledger.Unprojectable;

/**
 * A dead letter as it is kept.
 *
 * @param key the beginning of it, as {@code headers} and {@code body}; null where there is none
 * @param size of the whole body in bytes; null where there is none
 * @param appendedAt when the log took it
 * @param field that is wrong; null where it is not one field
 * @param reason in English, for an operator
 * @param remark why it was discarded
 */
record Letter(
        String id,
        long sequence,
        Position position,
        byte[] key,
        List<KeptHeader> headers,
        byte[] body,
        Integer size,
        Instant appendedAt,
        Instant receivedAt,
        Unprojectable.Kind kind,
        String field,
        String reason,
        State state,
        int replays,
        Instant replayedAt,
        String replayedBy,
        Instant settledAt,
        String settledBy,
        String remark) {

    enum State {
        WAITING("waiting"),
        PROJECTED("projected"),
        SUPERSEDED("superseded"),
        DISCARDED("discarded");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** @throws IllegalArgumentException for what is no code */
        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state: " + code);
        }
    }
}
