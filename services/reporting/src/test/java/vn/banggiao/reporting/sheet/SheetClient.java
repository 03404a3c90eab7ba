package vn.banggiao.reporting.sheet;

import static org.hamcrest.Matchers.empty;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import vn.banggiao.reporting.table.WorkbookFile;
import vn.banggiao.testkit.As;

/** An officer of the fictional province 56 at work on sheets, over HTTP. */
final class SheetClient {
    static final String CSV = "text/csv";
    static final String XLSX = WorkbookFile.MEDIA_TYPE;

    private final String address;

    /** @param period with its query, if any */
    SheetClient(String unit, String period) {
        this.address = "/api/v1/sheets/" + unit + "/" + period;
    }

    /** Province 56, its districts 56.560 and 56.561, which ended in 2025, and its communes 56.00562 and 56.00563. */
    static void loadUnits(AgroalDataSource database) {
        String insert =
                "insert into unit values (?, ?, ?, ?, ?, cast(?::text as date), cast(?::text as date)) on conflict do nothing";
        String[][] units = {
            {"56", "Tỉnh Bến Sim", "tinh ben sim", "province", null, "-infinity", "infinity"},
            {"56.560", "Huyện Nậm Ngân", "huyen nam ngan", "district", "56", "-infinity", "2025-07-01"},
            {"56.561", "Huyện Mường Lưm", "huyen muong lum", "district", "56", "-infinity", "2025-07-01"},
            {"56.00562", "Xã Bản Hon", "xa ban hon", "commune", "56", "-infinity", "infinity"},
            {"56.00563", "Xã Tà Mung", "xa ta mung", "commune", "56", "-infinity", "infinity"}
        };
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            for (String[] unit : units) {
                for (int i = 0; i < unit.length; i++) {
                    statement.setString(i + 1, unit[i]);
                }
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units", e);
        }
    }

    byte[] fetched() {
        return As.districtOfficer("56")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    FilledSheet sheet() {
        return new FilledSheet(fetched());
    }

    String csv() {
        return As.districtOfficer("56")
                .get(address + (address.contains("?") ? "&" : "?") + "format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    ValidatableResponse preview(byte[] file) {
        return send("preview", "", file, XLSX);
    }

    ValidatableResponse preview(FilledSheet sheet) {
        return preview(sheet.saved());
    }

    ValidatableResponse previewCsv(String csv) {
        return send("preview", "", csv.getBytes(StandardCharsets.UTF_8), CSV);
    }

    ValidatableResponse confirm(byte[] file, String token) {
        return send("confirmations", "token=" + token, file, XLSX);
    }

    /** Previews without a problem, and confirms. */
    ValidatableResponse taken(byte[] file) {
        String token = preview(file)
                .statusCode(200)
                .body("problems", empty())
                .extract()
                .path("token");
        return confirm(file, token).statusCode(200);
    }

    ValidatableResponse taken(String csv) {
        String token = previewCsv(csv)
                .statusCode(200)
                .body("problems", empty())
                .extract()
                .path("token");
        return send("confirmations", "token=" + token, csv.getBytes(StandardCharsets.UTF_8), CSV)
                .statusCode(200);
    }

    ValidatableResponse send(String what, String query, byte[] file, String type) {
        String path = address.contains("?") ? address.replace("?", "/" + what + "?") : address + "/" + what;
        String separator = query.isEmpty() ? "" : address.contains("?") ? "&" : "?";
        return As.districtOfficer("56")
                .contentType(type)
                .body(new ByteArrayInputStream(file))
                .post(path + separator + query)
                .then();
    }

    /** How many rows of all statements there are, withdrawn ones included. */
    static int statements(AgroalDataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("""
                        select (select count(*) from office_return_version) + (select count(*) from target_version)
                            + (select count(*) from profile_version)""")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String post(String collection, Map<String, Object> body) {
        return As.districtOfficer("56")
                .body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
