package vn.banggiao.chassis.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusal;

/** The answers to the lines of a batch, one JSON object a line, in the order of the lines. */
final class Answers {
    private final ObjectMapper json;
    private final OutputStream output;
    private int answered;

    Answers(ObjectMapper json, OutputStream output) {
        this.json = json;
        this.output = output;
    }

    /** In one piece: each piece that the answer takes costs it a buffer. */
    void write(List<Batch.Line> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (Batch.Line line : lines) {
            piece.write(json.writeValueAsBytes(line));
            piece.write('\n');
            answered = line.line();
        }
        piece.writeTo(output);
    }

    /**
     * Says that lines after the last one that was answered were not kept.
     *
     * @throws Refusal where no line was answered: it is the answer to the whole
     */
    void end(Exception cause, Language language) throws IOException {
        if (cause instanceof IOException broken) {
            throw broken;
        }
        Refusal refusal = (Refusal) cause;
        if (answered == 0) {
            throw refusal;
        }
        write(List.of(Batch.refused(answered + 1, refusal, language)));
    }
}
