package vn.banggiao.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;

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
        return roles(List.of(role), units);
    }

    /** Somebody who has them all. */
    public static RequestSpecification roles(List<String> roles, String... units) {
        return given().auth().oauth2(Backing.token(roles, units)).contentType(ContentType.JSON);
    }

    public static RequestSpecification nobody() {
        return given().contentType(ContentType.JSON);
    }
}
