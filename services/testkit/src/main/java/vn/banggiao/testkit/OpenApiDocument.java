package vn.banggiao.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed {@code openapi.yaml} of a service, which must say what the code does. */
public final class OpenApiDocument {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    private OpenApiDocument() {}

    /** Fails where the running service's document differs; {@code -Dopenapi.update} writes it anew. */
    public static void assertCommitted() {
        String served = given().accept("application/yaml").get("/q/openapi").asString();
        try {
            if (System.getProperty("openapi.update") != null) {
                Files.writeString(COMMITTED, served);
            }
            assertEquals(
                    Files.readString(COMMITTED), served, "openapi.yaml drifted: run the test with -Dopenapi.update");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
