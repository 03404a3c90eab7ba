package vn.banggiao.chassis.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.problem.Refusal;

class BatchLinesTest {
    /** A line of 10 bytes, 100 bytes in all, 3 lines. */
    private static final BodyLimits SMALL = new BodyLimits() {
        @Override
        public long body() {
            return 10;
        }

        @Override
        public long batch() {
            return 100;
        }

        @Override
        public int batchLines() {
            return 3;
        }

        @Override
        public Duration bodyTime() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration batchTime() {
            return Duration.ofSeconds(1);
        }
    };

    private static BatchLines lines(String text) throws IOException {
        return new BatchLines(new ByteArrayInputStream(text.getBytes()), false, SMALL);
    }

    @Test
    void givesLinesWithTheirNumbersAndPassesOverEmptyOnes() throws IOException {
        BatchLines lines = lines("a\r\n\nbc\nd");
        assertArrayEquals("a".getBytes(), lines.next());
        assertEquals(1, lines.number());
        assertArrayEquals("bc".getBytes(), lines.next());
        assertEquals(3, lines.number());
        assertArrayEquals("d".getBytes(), lines.next());
        assertEquals(4, lines.number());
        assertNull(lines.next());
    }

    @Test
    void keepsNoMoreOfALongLineThanShowsThatItIsTooLong() throws IOException {
        assertEquals(11, lines("0123456789abcdefghij\n").next().length);
    }

    @Test
    void refusesMoreLinesThanAllowed() throws IOException {
        BatchLines lines = lines("1\n2\n3\n4\n");
        for (int i = 0; i < 3; i++) {
            lines.next();
        }
        assertEquals(413, assertThrows(Refusal.class, lines::next).status());
    }

    @Test
    void refusesACompressedBodyThatGrowsPastTheLimit() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1_000_000]);
        }
        BatchLines lines = new BatchLines(new ByteArrayInputStream(packed.toByteArray()), true, SMALL);
        assertEquals(413, assertThrows(Refusal.class, lines::next).status());
    }
}
