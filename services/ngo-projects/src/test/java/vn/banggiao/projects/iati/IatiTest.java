package vn.banggiao.projects.iati;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class IatiTest {
    private static final String FILE = "/api/v1/iati/activities.xml";

    /** The order in which the schema of IATI 2.03 wants what we write, and how often: once, or any number of times (*). */
    private static final Map<String, List<String>> ORDER = Map.of(
            "iati-activity",
            List.of(
                    "iati-identifier",
                    "reporting-org",
                    "title",
                    "description*",
                    "participating-org*",
                    "activity-status",
                    "activity-date*",
                    "recipient-country*",
                    "location*",
                    "sector*",
                    "default-flow-type",
                    "default-finance-type",
                    "transaction*"),
            "transaction",
            List.of("transaction-type", "transaction-date", "value", "description", "provider-org", "receiver-org"),
            "location",
            List.of("location-reach", "name"));

    private static final List<String> MANDATORY = List.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "activity-status",
            "activity-date",
            "recipient-country",
            "sector");

    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Inject
    AgroalDataSource database;

    /** Each test has a donor of its own, so that it reads its own projects alone. */
    private final String donor = "D" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void publishesAProjectWithItsCommitmentsAndDisbursements() throws Exception {
        Map<String, Object> request = project();
        request.put("name", "Nước sạch & vệ sinh <Pú Nhung>");
        request.put("endsOn", "2022-09-30");
        request.put("sector", "water");
        request.put("places", List.of("Xã Pú Nhung"));
        request.put("managingBody", "Ủy ban nhân dân huyện Tuần Giáo");
        request.put("note", "chỉ dùng nội bộ");
        request.put(
                "commitments",
                List.of(Map.of("on", "2019-09-16", "amount", new BigDecimal("182400.50"), "currency", "USD")));
        String id = record("/api/v1/projects", request);
        String disbursement = record(
                "/api/v1/projects/" + id + "/disbursements",
                Map.of(
                        "from",
                        "2019-10-01",
                        "to",
                        "2020-03-31",
                        "amount",
                        58908,
                        "currency",
                        "USD",
                        "qualifier",
                        "about"));

        Response answer = file("donor", donor);
        answer.then().statusCode(200).contentType(startsWith("application/xml"));
        Document file = parse(answer);
        Element activity = (Element)
                nodes(file, "/iati-activities[@version='2.03']/iati-activity").item(0);

        assertEquals("XX-SAMPLE-BANGGIAO-" + id, at(activity, "iati-identifier"));
        assertEquals("XX-SAMPLE-BANGGIAO", at(activity, "reporting-org/@ref"));
        assertEquals("Nước sạch & vệ sinh <Pú Nhung>", at(activity, "title/narrative"));
        assertEquals("4", at(activity, "activity-status/@code"));
        assertEquals("2019-10-01", at(activity, "activity-date[@type='2']/@iso-date"));
        assertEquals("2022-09-30", at(activity, "activity-date[@type='4']/@iso-date"));
        assertEquals("Xã Pú Nhung", at(activity, "location/name/narrative"));
        assertEquals("140", at(activity, "sector[@vocabulary='2']/@code"));
        assertEquals("water", at(activity, "sector[@vocabulary='99']/@code"));
        assertEquals("30", at(activity, "default-flow-type/@code"));

        assertEquals("182400.50", at(activity, "transaction[transaction-type/@code='2']/value"));
        assertEquals("2019-09-16", at(activity, "transaction[transaction-type/@code='2']/value/@value-date"));
        assertEquals("58908", at(activity, "transaction[transaction-type/@code='3']/value"));
        assertEquals(disbursement, at(activity, "transaction[transaction-type/@code='3']/@ref"));
        assertEquals("2020-03-31", at(activity, "transaction[transaction-type/@code='3']/transaction-date/@iso-date"));
        assertEquals(
                "Giải ngân từ 01/10/2019 đến 31/03/2020 (khoảng)",
                at(activity, "transaction[transaction-type/@code='3']/description/narrative[not(@*)]"));
        assertFalse(answer.asString().contains("nội bộ"), "a note is the office's own");
    }

    @Test
    void writesWhatTheStandardDemandsInTheOrderOfItsSchema() throws Exception {
        Map<String, Object> full = project();
        full.put("endsOn", LocalDate.now().plusYears(2).toString());
        full.put("sector", "no-such-sector-of-the-dac");
        full.put("places", List.of("Xã Pú Nhung", "Xã Rạng Đông"));
        full.put("commitments", List.of(Map.of("on", "2019-09-16", "amount", 1, "currency", "JPY")));
        String id = record("/api/v1/projects", full);
        record(
                "/api/v1/projects/" + id + "/disbursements",
                Map.of("from", "2019-10-01", "to", "2020-03-31", "amount", 2, "currency", "JPY"));
        Map<String, Object> bare = project();
        bare.remove("organisation");
        bare.put("unit", "11");
        bare.put("funding", "oda");
        bare.put("startsOn", LocalDate.now().plusYears(1).toString());
        record("/api/v1/projects", bare);

        Document file = parse(file("donor", donor));
        NodeList activities = nodes(file, "//iati-activity");
        assertEquals(2, activities.getLength());
        for (int i = 0; i < activities.getLength(); i++) {
            Element activity = (Element) activities.item(i);
            assertTrue(children(activity).containsAll(MANDATORY), () -> children(activity)
                    .toString());
            assertInOrder(activity);
            for (String each : List.of("transaction", "location")) {
                NodeList parts = nodes(activity, each);
                for (int j = 0; j < parts.getLength(); j++) {
                    assertInOrder((Element) parts.item(j));
                }
            }
            assertEquals("100", at(activity, "sum(sector[@vocabulary='2']/@percentage)"));
            assertEquals("998", at(activity, "sector[@vocabulary='2']/@code"), "unspecified, not guessed");
        }
        assertEquals("1", at(file, "//iati-activity[default-flow-type/@code='10']/activity-status/@code"));
        assertEquals("1", at(file, "//iati-activity[default-flow-type/@code='10']/activity-date/@type"), "planned");
    }

    @Test
    void leavesOutWhatIsWithdrawnOrNoAidOrOfAnotherUnit() throws Exception {
        String kept = record("/api/v1/projects", project());
        String withdrawn = record("/api/v1/projects", project());
        As.districtOfficer("11")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete("/api/v1/projects/" + withdrawn)
                .then()
                .statusCode(200);
        Map<String, Object> investment = project();
        investment.put("funding", "fdi");
        record("/api/v1/projects", investment);

        Document file = parse(file("donor", donor));
        assertEquals("XX-SAMPLE-BANGGIAO-" + kept, at(file, "//iati-identifier"));
        assertEquals("1", at(file, "count(//iati-activity)"));
        Document elsewhere = parse(As.analyst("12").queryParam("donor", donor).get(FILE));
        assertEquals("0", at(elsewhere, "count(//iati-activity)"));
    }

    @Test
    void writesFilesLongerThanOnePart() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 230; i++) {
            Map<String, Object> each = project();
            lines.append(new ObjectMapper().writeValueAsString(each)).append('\n');
        }
        As.districtOfficer("11")
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/projects/batch")
                .then()
                .statusCode(200);
        Document file = parse(file("donor", donor));
        assertEquals("230", at(file, "count(//iati-activity)"));
        assertEquals(230, values(file, "//iati-identifier").stream().distinct().count());
    }

    @Test
    void answersNotModifiedUntilADisbursementComes() {
        String id = record("/api/v1/projects", project());
        String tag = file("donor", donor).then().statusCode(200).extract().header("ETag");
        As.analyst("11")
                .header("If-None-Match", tag)
                .queryParam("donor", donor)
                .get(FILE)
                .then()
                .statusCode(304);
        record(
                "/api/v1/projects/" + id + "/disbursements",
                Map.of("from", "2019-10-01", "to", "2020-03-31", "amount", 2, "currency", "JPY"));
        As.analyst("11")
                .header("If-None-Match", tag)
                .queryParam("donor", donor)
                .get(FILE)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesMoneyThatIsNoAid() {
        file("funding", "fdi").then().statusCode(400).body("violations[0].field", equalTo("funding"));
    }

    private static void assertInOrder(Element element) {
        List<String> expected = new ArrayList<>(ORDER.get(element.getTagName()));
        for (String child : children(element)) {
            while (!expected.isEmpty() && !expected.get(0).replace("*", "").equals(child)) {
                expected.remove(0);
            }
            assertFalse(expected.isEmpty(), () -> child + " is out of order or too often among " + children(element));
            if (!expected.get(0).endsWith("*")) {
                expected.remove(0);
            }
        }
    }

    private Map<String, Object> project() {
        return new LinkedHashMap<>(Map.of(
                "unit", "11.099",
                "code", "I" + UUID.randomUUID().toString().substring(0, 18),
                "name", "Dự án bảo vệ trẻ em",
                "funding", "foreign-ngo",
                "donor", donor,
                "organisation", "CFRC",
                "startsOn", "2019-10-01"));
    }

    private static String record(String path, Map<String, Object> body) {
        return As.districtOfficer("11")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response file(String parameter, String value) {
        return As.analyst("11").queryParam(parameter, value).get(FILE);
    }

    private static Document parse(Response answer) throws Exception {
        answer.then().statusCode(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getNodeName());
            }
        }
        return names;
    }

    private static List<String> values(Node node, String path) throws XPathExpressionException {
        NodeList found = nodes(node, path);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(found.item(i).getTextContent());
        }
        return values;
    }

    private static NodeList nodes(Node node, String path) throws XPathExpressionException {
        return (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
    }

    private static String at(Node node, String path) throws XPathExpressionException {
        return XPATH.evaluate(path, node);
    }
}
