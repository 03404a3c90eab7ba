package vn.banggiao.projects;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.OpenApiDocument;

@QuarkusTest
@WithTestResource(Backing.class)
class OpenApiTest {
    @Test
    void theCommittedDocumentSaysWhatTheCodeDoes() {
        OpenApiDocument.assertCommitted();
    }
}
