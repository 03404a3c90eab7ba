package vn.banggiao.reporting.sdmx;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A message that is written to a file before it is sent: so memory stays flat, a failure is answered as a problem, and the ETag is known
 * beforehand. The ETag is weak, the SHA-256 of what is said: not of when and under which number, which every message says anew.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final DigestOutputStream out;

    private Spool(Path file, DigestOutputStream out) {
        this.file = file;
        this.out = out;
    }

    static Spool open() {
        try {
            Path file = Files.createTempFile("banggiao-sdmx", null);
            OutputStream written = new BufferedOutputStream(Files.newOutputStream(file));
            return new Spool(file, new DigestOutputStream(written, MessageDigest.getInstance("SHA-256")));
        } catch (IOException e) {
            throw new UncheckedIOException("no file for the message", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    OutputStream out() {
        return out;
    }

    /** Whether what is written from now on counts for the ETag. */
    void counts(boolean counting) {
        out.on(counting);
    }

    /** 200 with the message, or 304 where the caller has it. */
    Response.ResponseBuilder answer(Request request) throws IOException {
        out.close();
        EntityTag tag =
                new EntityTag(HexFormat.of().formatHex(out.getMessageDigest().digest()), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag);
        }
        InputStream message = Files.newInputStream(file);
        return Response.ok(message).tag(tag);
    }

    /** Gives the file up; an answer that is being sent from it is sent to its end. */
    @Override
    public void close() {
        try {
            out.close();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the message's file stays behind: " + file, e);
        }
    }
}
