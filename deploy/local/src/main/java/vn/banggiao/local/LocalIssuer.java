package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Signs the tokens of a machine on which nobody runs an OpenID provider. The key is made on first use and kept in a file
 * that its owner alone can read; its public half stands beside it as a JWKS. Tokens are valid for 12 hours.
 */
public final class LocalIssuer {

    public static final String AUDIENCE = "banggiao";
    public static final String DEFAULT_ISSUER = "https://issuer.banggiao.local";
    private static final int HOURS = 12;

    private final RsaJsonWebKey key;
    private final Path jwksFile;

    private LocalIssuer(RsaJsonWebKey key, Path jwksFile) {
        this.key = key;
        this.jwksFile = jwksFile;
    }

    /** @throws LocalFailure where the folder cannot be written or holds a key that is none */
    public static LocalIssuer in(Path folder) {
        Path keyFile = folder.resolve("signing-key.json");
        Path jwksFile = folder.resolve("jwks.json").toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            if (!Files.exists(keyFile)) {
                PrivateFile.write(keyFile, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE) + "\n");
            }
            RsaJsonWebKey key = new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(keyFile)));
            if (key.getRsaPrivateKey() == null) {
                throw new LocalFailure("%s holds no private key: delete it to get a new one".formatted(keyFile));
            }
            writeJwks(key, jwksFile);
            return new LocalIssuer(key, jwksFile);
        } catch (JoseException e) {
            throw new LocalFailure("%s is damaged: delete it to get a new one".formatted(keyFile), e);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read or written: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static RsaJsonWebKey newKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }

    private static void writeJwks(RsaJsonWebKey key, Path file) throws IOException {
        String jwks = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY) + "\n";
        if (!Files.exists(file) || !Files.readString(file).equals(jwks)) {
            Files.writeString(file, jwks);
        }
    }

    /**
     * A signed token (RS256) for a caller of that role.
     *
     * @param units codes of the units that the caller may act for, with everything below them; {@code *} is everywhere
     */
    public String token(String role, String... units) {
        return token(List.of(role), units);
    }

    /** A token of several roles, such as an issuer gives that was not set up with care. */
    public String token(List<String> roles, String... units) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(AUDIENCE);
        claims.setSubject("local-" + String.join("-", roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(HOURS * 60f);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", roles);
        claims.setStringListClaim("units", List.of(units));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    /** The issuer that the tokens name: {@code BANGGIAO_ISSUER}, or the services' own default. */
    public String issuer() {
        return System.getenv().getOrDefault("BANGGIAO_ISSUER", DEFAULT_ISSUER);
    }

    /** The public key that a service checks the tokens against, as an absolute path. */
    public Path jwksFile() {
        return jwksFile;
    }
}
