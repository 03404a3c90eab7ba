package vn.banggiao.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as somebody: {@code As.districtOfficer("11.099").body(…).post("/api/v1/incidents")}. */
public final class As {
    private As() {}

    public static RequestSpecification borderPost(String... units) {
        return role("border-post", units);
    }

    public static RequestSpecification districtOfficer(String... units) {
        return role("district-officer", units);
    }

    public static RequestSpecification provinceOfficer(String... units) {
        return role("province-officer", units);
    }

    public static RequestSpecification analyst(String... units) {
        return role("analyst", units);
    }

    /** A system that may act everywhere. */
    public static RequestSpecification system() {
        return role("system", "*");
    }

    public static RequestSpecification role(String role, String... units) {
        return given().auth().oauth2(Backing.token(role, units)).contentType(ContentType.JSON);
    }

    public static RequestSpecification nobody() {
        return given().contentType(ContentType.JSON);
    }
}
