package vn.banggiao.citizens;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** The configured keys by their ids. An id names a key without telling anything of it, and stands in each row. */
@ApplicationScoped
public class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final int ID_DIGITS = 16;

    private final Map<String, SecretKeySpec> sealing = new LinkedHashMap<>();
    private final String currentId;
    private final byte[] indexKey;
    private final byte[] markKey;
    private final String indexKeyId;

    /**
     * @throws IllegalStateException where a key is missing or is not one, or the index key also seals
     */
    KeyRing(PersonKeys configured) {
        byte[] current = KeyText.bytes("BANGGIAO_PERSON_KEY", configured.key());
        this.currentId = id(current);
        sealing.put(currentId, new SecretKeySpec(current, "AES"));
        for (String other : configured.otherKeys().orElse(List.of())) {
            byte[] bytes = KeyText.bytes("BANGGIAO_PERSON_OTHER_KEYS", Optional.of(other));
            sealing.putIfAbsent(id(bytes), new SecretKeySpec(bytes, "AES"));
        }
        byte[] index = KeyText.bytes("BANGGIAO_PERSON_INDEX_KEY", configured.indexKey());
        if (sealing.containsKey(id(index))) {
            throw new IllegalStateException(
                    "BANGGIAO_PERSON_INDEX_KEY is also a key that seals; give the index a key of its own.");
        }
        this.indexKey = Hmac.of(index, "bang giao: index of persons");
        this.markKey = Hmac.of(index, "bang giao: mark of persons");
        this.indexKeyId = id(index);
    }

    /** Being made for this is enough: the service does not start where a key is wrong. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        LOG.infof("persons of cases are sealed with key %s and indexed with key %s", currentId, indexKeyId);
    }

    /** Names the key that seals. */
    String currentId() {
        return currentId;
    }

    SecretKeySpec current() {
        return sealing.get(currentId);
    }

    Optional<SecretKeySpec> key(String id) {
        return Optional.ofNullable(sealing.get(id));
    }

    /** The current key's id first. */
    Set<String> ids() {
        return sealing.keySet();
    }

    String indexKeyId() {
        return indexKeyId;
    }

    byte[] indexKey() {
        return indexKey.clone();
    }

    byte[] markKey() {
        return markKey.clone();
    }

    private static String id(byte[] key) {
        return HexFormat.of().formatHex(Hmac.of(key, "bang giao: key id")).substring(0, ID_DIGITS);
    }
}
