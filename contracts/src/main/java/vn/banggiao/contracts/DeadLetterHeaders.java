package vn.banggiao.contracts;

import java.util.List;

/** The Kafka headers that a reader adds to a message that it puts aside on {@link Topics#DEAD_LETTERS}; text in UTF-8. */
public final class DeadLetterHeaders {
    /** Why, in English, for an operator. */
    public static final String REASON = "dead_letter_reason";

    public static final String TOPIC = "dead_letter_topic";
    public static final String PARTITION = "dead_letter_partition";
    public static final String OFFSET = "dead_letter_offset";
    /** The service that could not read it. */
    public static final String READER = "dead_letter_reader";

    static final List<String> ALL = List.of(REASON, TOPIC, PARTITION, OFFSET, READER);

    private DeadLetterHeaders() {}
}
