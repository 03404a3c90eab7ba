package vn.banggiao.chassis.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a service's chain. Not for several threads. */
final class Chain {
    /** Bytes of a hash. */
    static final int LENGTH = 32;

    private final MessageDigest digest;
    private final byte[] beginning;

    /** @param service begins the chain: no service's chain can stand in for another's */
    Chain(String service) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        this.beginning = digest.digest(service.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands before the first line: SHA-256 of the service's name. */
    byte[] beginning() {
        return beginning;
    }

    byte[] next(byte[] before, Line line) {
        digest.update(before);
        return digest.digest(line.canonical());
    }
}
