package vn.banggiao.citizens;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * The keys that seal the persons of cases and index them. Each is 32 random bytes in base64 ({@code openssl rand -base64 32}), or
 * {@code file:} and the path of a file that holds that. They come from the environment, never from a file of the project, and are
 * kept apart from the database and its backups.
 */
@ConfigMapping(prefix = "banggiao.person")
public interface PersonKeys {
    /**
     * The current key, which seals: AES-256, from {@code BANGGIAO_PERSON_KEY}. Without it the service does not start; who loses it
     * loses the persons of all cases.
     */
    Optional<String> key();

    /**
     * Further keys that rows may be sealed with, separated by commas, from {@code BANGGIAO_PERSON_OTHER_KEYS}: the ones before, and
     * during a rotation over several instances the next one. The service does not start where a row names a key that is in
     * neither.
     */
    Optional<List<String>> otherKeys();

    /**
     * The key of the blind index and of the marks by which a replay is known, from {@code BANGGIAO_PERSON_INDEX_KEY}. Where it is
     * another than before, all rows are indexed anew; a request with persons that is sent again afterwards reads as other content (409).
     */
    Optional<String> indexKey();

    /** How often rows under another than the current key are looked for, such as {@code 60M}; {@code off} for never. */
    String resealEvery();
}
