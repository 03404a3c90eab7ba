package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    @TempDir
    Path dir;

    @Test
    void signsWhatItsPublicKeyVerifiesAlsoAfterTheNextStart() throws Exception {
        String first = LocalIssuer.in(dir).token("border-post", "11.099", "11.100");
        LocalIssuer again = LocalIssuer.in(dir);

        JwtClaims claims = verify(again, first);
        assertEquals(List.of("border-post"), claims.getStringListClaimValue("groups"));
        assertEquals(List.of("11.099", "11.100"), claims.getStringListClaimValue("units"));
        assertEquals("local-border-post", claims.getSubject());
        assertEquals(
                12 * 3600,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
        assertNotEquals(
                claims.getJwtId(), verify(again, again.token("analyst", "*")).getJwtId());
    }

    private static JwtClaims verify(LocalIssuer issuer, String token) throws Exception {
        var jwks = new JsonWebKeySet(Files.readString(issuer.jwksFile()));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(jwks.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer("https://issuer.banggiao.local")
                .setExpectedAudience("banggiao")
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireJwtId()
                .build()
                .processToClaims(token);
    }

    @Test
    void keepsThePrivateHalfToItsOwner() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(dir);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("signing-key.json"))));
        assertFalse(Files.readString(issuer.jwksFile()).contains("\"d\""));
    }

    @Test
    void saysInOneLineThatTheKeyIsDamaged() throws Exception {
        Files.writeString(dir.resolve("signing-key.json"), "{\"kty\":\"RSA\"");
        assertEquals(
                dir.resolve("signing-key.json") + " is damaged: delete it to get a new one",
                assertThrows(LocalFailure.class, () -> LocalIssuer.in(dir)).getMessage());
    }
}
