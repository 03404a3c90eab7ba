package vn.banggiao.bench.peers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;

/** The body of an event as the topic has it. */
record Handover(
        String id,
        int version,
        boolean withdrawn,
        Instant recordedAt,
        String unit,
        String qualifier,
        LocalDate handedOverOn,
        String direction,
        String country,
        int people) {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Handover.class);

    static Handover of(byte[] body) {
        try {
            return READER.readValue(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String indicator() {
        return "handovers." + direction + ".people";
    }
}
