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

    /** What kind of reason it is: {@code unknown-type}, {@code schema}. Only where the reader says so. */
    public static final String KIND = "dead_letter_kind";
    /** {@code left}: value and headers were too large to be sent again, and stand only where they came from. */
    public static final String BODY = "dead_letter_body";

    /** Those that are always there. */
    static final List<String> REQUIRED = List.of(REASON, TOPIC, PARTITION, OFFSET, READER);

    static final List<String> ALL = List.of(REASON, TOPIC, PARTITION, OFFSET, READER, KIND, BODY);

    private DeadLetterHeaders() {}
}
