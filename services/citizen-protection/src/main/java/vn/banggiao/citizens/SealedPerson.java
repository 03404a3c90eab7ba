package vn.banggiao.citizens;

import jakarta.persistence.Embeddable;

/**
 * A person as the database knows one.
 *
 * @param keyId which key sealed it
 * @param nonce 12 bytes, never used twice with a key
 * @param sealed the person's JSON under AES-256-GCM, its tag at the end
 */
@Embeddable
public record SealedPerson(String keyId, byte[] nonce, byte[] sealed) {}
