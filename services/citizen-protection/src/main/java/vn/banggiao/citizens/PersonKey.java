package vn.banggiao.citizens;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key that seals the persons of cases. */
@ConfigMapping(prefix = "banggiao.person")
public interface PersonKey {
    /**
     * An AES-256 key: 32 random bytes in base64 ({@code openssl rand -base64 32}). From the environment variable
     * {@code BANGGIAO_PERSON_KEY} and never from a file of the project. Without it the service does not start; who loses it
     * loses the persons of all cases.
     */
    Optional<String> key();
}
