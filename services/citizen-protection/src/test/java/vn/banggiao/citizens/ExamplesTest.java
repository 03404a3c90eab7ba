package vn.banggiao.citizens;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ExamplesTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private void posts(String example, String path) throws IOException {
        try (InputStream body = getClass().getResourceAsStream("/openapi-examples/" + example)) {
            As.districtOfficer("11.099")
                    .body(body.readAllBytes())
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(201), equalTo(200)));
        }
    }

    @Test
    void whatTheDocumentShowsCanBePosted() throws IOException {
        posts("RecordCase.json", "/api/v1/cases");
        posts("RecordConsularFact.json", "/api/v1/consular-records");
    }
}
