package vn.banggiao.citizens;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A person as the database knows one.
 *
 * @param id random; names the person on file in addresses and in the audit trail, and tells nothing
 * @param keyId which key sealed it
 * @param nonce 12 bytes, never used twice with a key
 * @param sealed the person's JSON under AES-256-GCM, its tag at the end
 * @param indexKeyId which key the tokens were made with; null for a row that is not indexed yet
 * @param restrictedAt since when nobody but the data protection officer may read it; null where it is not restricted
 * @param restrictionGround in the words of who restricted it; holds no name
 */
@Embeddable
public record SealedPerson(
        UUID id,
        String keyId,
        byte[] nonce,
        byte[] sealed,
        String indexKeyId,
        byte[] identityToken,
        byte[] passportToken,
        byte[] nameToken,
        Instant restrictedAt,
        String restrictedBy,
        String restrictionGround) {

    static SealedPerson of(UUID id, String keyId, byte[] nonce, byte[] sealed, BlindIndex.Tokens tokens) {
        return new SealedPerson(
                id,
                keyId,
                nonce,
                sealed,
                tokens.keyId(),
                tokens.identity(),
                tokens.passport(),
                tokens.name(),
                null,
                null,
                null);
    }

    boolean restricted() {
        return restrictedAt != null;
    }

    SealedPerson restrictedAs(SealedPerson other) {
        return restricted(other.restrictedAt, other.restrictedBy, other.restrictionGround);
    }

    /** The same, restricted so; nulls lift it. */
    SealedPerson restricted(Instant at, String by, String ground) {
        return new SealedPerson(
                id, keyId, nonce, sealed, indexKeyId, identityToken, passportToken, nameToken, at, by, ground);
    }
}
