package vn.banggiao.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that a service must not take, each wrong in one way; all else is as the registry's own issuer makes them. */
final class OddTokens {

    private final RsaJsonWebKey key;
    private final String issuer;

    /** @param folder of the issuer, which holds its key */
    OddTokens(Path folder, String issuer) {
        try {
            this.key = new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(folder.resolve("signing-key.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        this.issuer = issuer;
    }

    /** What is wrong, and the token; null is no token at all. */
    Map<String, String> all() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put("no token but something else", "sesame");
        tokens.put("for another audience", with(claims -> claims.setAudience("another-service")));
        tokens.put("for no audience", with(claims -> claims.unsetClaim("aud")));
        tokens.put("of another issuer", with(claims -> claims.setIssuer("https://issuer.example.com")));
        tokens.put("expired", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-10)));
        tokens.put("that never expires", with(claims -> claims.unsetClaim("exp")));
        tokens.put("not valid yet", with(claims -> claims.setNotBeforeMinutesInThePast(-10)));
        tokens.put("issued after it expires", with(claims -> {
            claims.setIssuedAt(after(3_600));
            claims.setExpirationTime(after(60));
        }));
        tokens.put("alg none", unsigned(with(claims -> {})));
        tokens.put("alg none with a signature", unsigned(with(claims -> {})) + "AAAA");
        tokens.put("HS256 signed with the public key", publicKeyAsSecret());
        tokens.put("RS512 instead of RS256", signed(key, key.getKeyId(), AlgorithmIdentifiers.RSA_USING_SHA512));
        tokens.put("unknown key id", signed(anotherKey(), "unknown", RS256));
        tokens.put("another key under the known id", signed(anotherKey(), key.getKeyId(), RS256));
        tokens.put("changed after signing", changed(with(claims -> {})));
        tokens.put("cut short", with(claims -> {}).replaceAll("\\.[^.]*$", ""));
        return tokens;
    }

    private static final String RS256 = AlgorithmIdentifiers.RSA_USING_SHA256;

    /** A valid token but for what the change makes of its claims. */
    String with(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return sign(claims, key, key.getKeyId(), RS256);
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("banggiao");
        claims.setSubject("odd");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", List.of("system", "province-officer"));
        claims.setStringListClaim("units", List.of("*"));
        return claims;
    }

    private static NumericDate after(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private String signed(RsaJsonWebKey with, String keyId, String algorithm) {
        return sign(claims(), with, keyId, algorithm);
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key, String keyId, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key.getPrivateKey());
        return compact(signature, claims);
    }

    private String publicKeyAsSecret() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        return compact(signature, claims());
    }

    private static String compact(JsonWebSignature signature, JwtClaims claims) {
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey anotherKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String token) {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("\"odd\"", "\"even\"")) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
