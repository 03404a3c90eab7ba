package vn.banggiao.reporting.sdmx;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class StructureTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static ValidatableResponse structure(String address) {
        return As.analyst("11").get("/api/v1/sdmx/structure/" + address).then();
    }

    @Test
    void describesTheKeyInItsOrder() {
        structure("datastructure/BANGGIAO/DSD_FIGURES/1.0.0")
                .statusCode(200)
                .contentType(containsString("application/vnd.sdmx.structure+json"))
                .body("data.dataStructures", hasSize(1))
                .body("data.codelists", nullValue())
                .body(
                        "data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.id",
                        contains(
                                "FREQ",
                                "REF_AREA",
                                "INDICATOR",
                                "COUNTRY",
                                "KIND",
                                "PURPOSE",
                                "PROGRAMME",
                                "LEVEL",
                                "DONOR",
                                "ORGANISATION",
                                "PROJECT",
                                "SECTOR",
                                "GATE",
                                "MEDIUM",
                                "CURRENCY"))
                .body(
                        "data.dataStructures[0].dataStructureComponents.dimensionList.timeDimension.localRepresentation.format"
                                + ".dataType",
                        equalTo("ObservationalTimePeriod"))
                .body(
                        "data.dataStructures[0].dataStructureComponents.dimensionList.dimensions[1].localRepresentation"
                                + ".enumeration",
                        equalTo("urn:sdmx:org.sdmx.infomodel.codelist.Codelist=BANGGIAO:CL_AREA(1.0.0)"));
    }

    @Test
    void bringsAlongWhatIsReferredTo() {
        structure("dataflow/BANGGIAO/FIGURES/~?references=children")
                .body("data.dataflows.id", contains("FIGURES"))
                .body("data.dataStructures.id", contains("DSD_FIGURES"))
                .body("data.conceptSchemes", nullValue());
        structure("datastructure/*/*/*?references=all&detail=referencestubs")
                .body("data.dataflows[0].isExternalReference", equalTo(true))
                .body("data.dataStructures[0].isExternalReference", equalTo(false))
                .body("data.conceptSchemes[0].concepts", nullValue())
                .body("data.codelists.id", hasItems("CL_FREQ", "CL_AREA", "CL_CURRENCY", "CL_OBS_STATUS"));
        structure("codelist/BANGGIAO/CL_FREQ/1.0.0?references=dataflow")
                .body("data.codelists[0].codes.id", contains("A", "S", "Q", "M", "_O"))
                .body("data.dataflows.id", contains("FIGURES"))
                .body("data.dataStructures", nullValue());
        structure("datastructure/BANGGIAO/DSD_FIGURES/1.0.0?references=descendants")
                .body("data.conceptSchemes[0].concepts.id", hasItems("FREQ", "OBS_VALUE", "EDITION"));
    }

    @Test
    void namesEverythingInBothLanguages() {
        As.analyst("11")
                .header("Accept-Language", "en")
                .get("/api/v1/sdmx/structure/codelist/BANGGIAO/CL_INDICATOR/1.0.0/incidents_cases")
                .then()
                .body("data.codelists[0].codes", hasSize(1))
                .body("data.codelists[0].codes[0].name", equalTo("Border incidents"))
                .body("data.codelists[0].codes[0].names.vi", equalTo("Vụ việc biên giới"))
                .body("data.codelists[0].codes[0].annotations[0].value", equalTo("incidents.cases"));
        structure("codelist/BANGGIAO/CL_COUNTRY/1.0.0/LA,_T")
                .body("data.codelists[0].codes.name", contains("Tổng số", "Lào"));
    }

    @Test
    void tellsAUnitsPlaceAndTime() {
        structure("codelist/BANGGIAO/CL_AREA/1.0.0/VN11_099,VN11_03265-20250701")
                .body("data.codelists[0].codes.id", contains("VN11_03265-20250701", "VN11_099"))
                .body("data.codelists[0].codes.parent", contains("VN11", "VN11"))
                .body(
                        "data.codelists[0].codes[1].annotations.find { it.type == 'VALID_TO' }.value",
                        equalTo("2025-06-30"));
    }

    @Test
    void hasIdentifiersOfTheFormsThatTheStandardAllows() {
        structure("codelist/BANGGIAO/*/1.0.0")
                .body("data.codelists", hasSize(21))
                .body("data.codelists.codes.flatten().id", everyItem(matchesPattern("[A-Za-z0-9_@$-]+")))
                .body(
                        "data.codelists.codes.flatten().parent.findAll { it != null }",
                        everyItem(matchesPattern("[A-Za-z][A-Za-z0-9_-]*")))
                .body("data.codelists.codes.flatten().name", everyItem(not(emptyString())));
    }

    @Test
    void refusesWhatThereIsNot() {
        structure("codelist/BANGGIAO/CL_NOTHING/1.0.0").statusCode(404);
        structure("codelist/BANGGIAO/CL_FREQ/2.0.0").statusCode(404);
        structure("codelist/BANGGIAO/CL_FREQ/1.0.0/NOTHING").statusCode(404);
        structure("codelist/SDMX/CL_FREQ/1.0.0").statusCode(404);
        structure("hierarchy/BANGGIAO").statusCode(404);
        structure("codelist/BANGGIAO/CL_FREQ?detail=some").statusCode(400).body("violations.field", hasItem("detail"));
        structure("codelist/BANGGIAO/CL_FREQ?references=-")
                .statusCode(400)
                .body("violations.field", hasItem("references"));
        As.analyst("11")
                .accept("application/vnd.sdmx.structure+xml;version=3.0.0")
                .get("/api/v1/sdmx/structure/codelist")
                .then()
                .statusCode(406);
    }

    @Test
    void saysWhetherAnythingChanged() {
        String tag = structure("datastructure").statusCode(200).extract().header("ETag");
        As.analyst("11")
                .header("If-None-Match", tag)
                .get("/api/v1/sdmx/structure/datastructure")
                .then()
                .statusCode(304);
    }
}
