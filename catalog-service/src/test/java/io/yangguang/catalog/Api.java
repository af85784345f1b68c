package io.yangguang.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.yangguang.testing.Tokens;
import java.util.UUID;

/** Requests in words. */
public final class Api {

    public static final String BASE = "/api/catalog/v1";

    private Api() {}

    public static RequestSpecification as(Tokens caller) {
        return given().auth().oauth2(caller.sign()).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin() {
        return as(Tokens.admin());
    }

    /** Something unique to put into names and codes, in capitals. */
    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
