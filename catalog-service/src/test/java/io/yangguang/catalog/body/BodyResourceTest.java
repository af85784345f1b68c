package io.yangguang.catalog.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.ids.NameIds;
import io.yangguang.testing.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@CatalogTest
class BodyResourceTest {

    private static final String BODIES = Api.BASE + "/bodies";

    private final Bodies bodies;

    BodyResourceTest(Bodies bodies) {
        this.bodies = bodies;
    }

    private static Response register(String name, String creditCode) {
        return Api.admin()
                .body(
                        """
                        {"creditCode": %s, "divisionCode": "222404",
                         "names": [{"name": "%s", "from": "2015-01-01"}]}
                        """
                                .formatted(creditCode, name))
                .post(BODIES);
    }

    @Test
    void wrongCreditCodeIsAWarningAndNoRejection() {
        String name = "珲春市财政局" + Api.unique();

        register(name, "\"91350100M000100Y4A\"")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo(name))
                .body("level", equalTo("COUNTY"))
                .body("regulationApplies", equalTo(true))
                .body("warnings", hasSize(1));
        register(name + "二", "\"91350100M000100Y43\"")
                .then()
                .statusCode(201)
                .body("warnings", empty());
    }

    @Test
    void renamedBodyAnswersToTheNameOfTheDay() {
        String old = "国土资源局" + Api.unique();
        String id = register(old, "null").path("id");
        String renaming = BODIES + "/" + id + "/renaming";
        String request = "{\"name\": \"自然资源局%s\", \"from\": \"2019-03-01\"}".formatted(id);

        Api.admin().body(request).post(renaming).then().statusCode(428);
        Api.admin()
                .header("If-Match", "\"7\"")
                .body(request)
                .post(renaming)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        Api.admin()
                .header("If-Match", "\"1\"")
                .body(request)
                .post(renaming)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("自然资源局" + id));

        Api.as(Tokens.clerk())
                .get(BODIES + "?on=2019-02-28&q=" + old)
                .then()
                .body("items.id", contains(id))
                .body("items[0].name", equalTo(old));
        Api.as(Tokens.clerk())
                .get(BODIES + "?on=2019-03-01&q=" + old)
                .then()
                .body("items", empty());
        Api.as(Tokens.clerk()).get(BODIES + "?q=" + old).then().body("items.id", contains(id));
        Api.admin()
                .header("If-Match", "\"2\"")
                .body("{\"name\": \"规划局\", \"from\": \"2019-03-01\"}")
                .post(renaming)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("from"));
    }

    @Test
    void bodyCarriesItsOwnDutiesFromTheStart() {
        String id = register("发展和改革局" + Api.unique(), "null").path("id");

        Api.as(Tokens.clerk())
                .get(BODIES + "/" + id + "/succession")
                .then()
                .statusCode(200)
                .body("carriedBy", hasSize(1))
                .body("carriedBy[0].bodyId", equalTo(id))
                .body("carriedBy[0].from", equalTo("2015-01-01"))
                .body("carries", empty());
        assertThat(bodies.reachableFrom(UUID.fromString(id))).containsExactly(UUID.fromString(id));
    }

    @Test
    void malformedRequestsNameTheField() {
        Api.admin()
                .body("{\"divisionCode\": \"2208\", \"names\": [{\"name\": \" \"}]}")
                .post(BODIES)
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("divisionCode", "names[0].name"));
        Api.admin()
                .body(
                        """
                        {"divisionCode": "220800", "names": [{"name": "甲", "from": "2015-01-01"},
                         {"name": "乙", "from": "2016-01-01"}]}
                        """)
                .post(BODIES)
                .then()
                .statusCode(400)
                .body("errors.field", contains("names[1].from"));
        Api.admin().get(BODIES + "?after=xyz").then().statusCode(400);
        Api.admin().get(BODIES + "?division=22").then().statusCode(400);
        Api.admin().get(BODIES + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.admin().get(BODIES + "/" + UUID.randomUUID() + "/succession").then().statusCode(404);
    }

    @Test
    void pagesHoldEveryBodyOnce() {
        String mark = "分页" + Api.unique();
        Set<String> registered = new HashSet<>();
        for (int number = 0; number < 7; number++) {
            registered.add(register(mark + number, "null").path("id"));
        }

        List<String> seen = new ArrayList<>();
        String next = BODIES + "?division=222400&limit=3&q=" + mark;
        int pages = 0;
        while (next != null) {
            Response page = Api.as(Tokens.clerk()).urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void sameKeyRegistersOnce() {
        String request =
                "{\"divisionCode\": \"220800\", \"names\": [{\"name\": \"机关%s\"}]}"
                        .formatted(Api.unique());
        String key = Api.unique();

        String first =
                Api.admin().header("Idempotency-Key", key).body(request).post(BODIES).path("id");
        Api.admin()
                .header("Idempotency-Key", key)
                .body(request)
                .post(BODIES)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void placeholderIsRegisteredOnceByManyAtOnce() throws Exception {
        String platform = "全国公共资源交易平台（示例）" + Api.unique();
        List<Callable<Body>> tasks = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            tasks.add(() -> bodies.placeholder(platform, "220800"));
        }

        Set<UUID> ids = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(tasks)) {
                ids.add(done.get().id());
            }
        }

        assertThat(ids).containsExactly(NameIds.of("placeholder-body", platform));
        Body body = bodies.find(ids.iterator().next()).orElseThrow();
        assertThat(body.placeholder()).isTrue();
        assertThat(body.version()).isEqualTo(1);
        assertThat(body.nameOn(LocalDate.of(2000, 1, 1))).contains(platform);
    }
}
