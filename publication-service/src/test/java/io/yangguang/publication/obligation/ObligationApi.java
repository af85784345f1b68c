package io.yangguang.publication.obligation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.CatalogFeed;
import io.yangguang.testing.Tokens;
import java.util.UUID;

/** The API of obligations as its users call it. */
final class ObligationApi {
    static final String PATH = "/api/publication/v1/obligations";

    private ObligationApi() {}

    static RequestSpecification as(Tokens user) {
        return given().header("Authorization", "Bearer " + user.sign());
    }

    static JsonNode list(Tokens user, String query) {
        return json(as(user).get(PATH + "?" + query), 200);
    }

    static JsonNode ofRecord(UUID record) {
        return list(Tokens.admin(), "record=" + record);
    }

    /** The obligations of a record once there are so many. */
    static JsonNode awaitItems(UUID record, int number) {
        CatalogFeed.await(
                number + " obligations of " + record,
                () -> ofRecord(record).path("items").size() == number);
        return ofRecord(record).path("items");
    }

    static JsonNode detail(UUID id) {
        return json(as(Tokens.admin()).get(PATH + "/" + id), 200);
    }

    static UUID id(JsonNode obligation) {
        return UUID.fromString(obligation.path("id").asText());
    }

    static JsonNode json(Response response, int status) {
        return EventJson.read(response.then().statusCode(status).extract().asString());
    }
}
