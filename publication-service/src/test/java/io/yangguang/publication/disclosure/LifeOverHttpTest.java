package io.yangguang.publication.disclosure;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approved;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.takeDown;
import static io.yangguang.publication.Calls.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.disclosure.model.Life;
import io.yangguang.publication.disclosure.model.Life.Deed;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F19: the same walk as in the model, through HTTP, looking at every public address after it. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class LifeOverHttpTest {

    private static final int STEPS = Integer.getInteger("yangguang.life.steps", 90);

    @Inject Fixtures fixtures;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void onlyPublishingAndTakingDownChangeWhatThePublicReads() {
        long seed = 19;
        var random = new Random(seed);
        var life = new Life();
        var record = fixtures.record("生命周期");
        int downs = 0;
        for (int i = 0; i < STEPS; i++) {
            if (life.latest() > 12) {
                life = new Life();
                record = fixtures.record("生命周期" + i);
            }
            var deed = Life.any(random);
            var what = "seed %d step %d %s".formatted(seed, i, deed);
            var before = open(record).asString();
            act(record, life, deed, what);
            downs += life.everPublic() && life.shown() == 0 ? 1 : 0;
            look(record, life, what);
            if (deed == Deed.EDIT || deed == Deed.CORRECT || deed == Deed.APPROVE) {
                assertThat(open(record).asString()).as(what).isEqualTo(before);
            }
        }
        assertThat(downs).isGreaterThan(STEPS / 20);
    }

    private void act(UUID record, Life life, Deed deed, String what) {
        switch (deed) {
            case EDIT -> edit(record, life, "SUBSTANCE");
            case CORRECT -> edit(record, life, "CORRECTION");
            case APPROVE -> {
                if (!life.isApproved(life.latest())) {
                    approved(record, life.latest());
                    life.approve();
                }
            }
            case PUBLISH -> publishing(record, life, life.latest(), what);
            case PUBLISH_OLDER -> publishing(record, life, Math.max(1, life.latest() - 1), what);
            case WITHDRAW ->
                    assertThat(
                                    withdraw(
                                                    Tokens.publisher(),
                                                    record,
                                                    etag(record),
                                                    Map.of("ground", "ERROR", "reason", "有误"))
                                            .statusCode())
                            .as(what)
                            .isEqualTo(life.down(true));
            case TAKE_DOWN -> down(record, "EXPIRED", life.down(true), what);
            case TAKE_DOWN_UNFIT -> down(record, "ERROR", life.down(false), what);
        }
    }

    private void edit(UUID record, Life life, String nature) {
        life.edit();
        var data = fixtures.version(record, life.latest(), "第" + life.latest() + "版");
        data.withObject("/change").put("nature", nature);
        fixtures.put(data);
    }

    private static void publishing(UUID record, Life life, int version, String what) {
        assertThat(publish(Tokens.clerk(), record, version).statusCode()).as(what).isEqualTo(403);
        assertThat(publish(Tokens.publisher(), record, version).statusCode())
                .as(what)
                .isEqualTo(life.publish(version));
    }

    private static void down(UUID record, String ground, int wanted, String what) {
        var request = Map.of("ground", ground, "reason", "期限已满");
        assertThat(takeDown(Tokens.clerk(), record, etag(record), request).statusCode())
                .as(what)
                .isEqualTo(403);
        assertThat(takeDown(Tokens.publisher(), record, etag(record), request).statusCode())
                .as(what)
                .isEqualTo(wanted);
    }

    private static String etag(UUID record) {
        var etag =
                as(Tokens.publisher())
                        .get("/api/publication/v1/publications/" + record)
                        .header("ETag");
        return etag == null ? "\"1\"" : etag;
    }

    private static void look(UUID record, Life life, String what) {
        var url = "/open/v1/disclosures/" + record;
        var page = open(record);
        assertThat(page.statusCode()).as(what).isEqualTo(life.page());
        if (life.shown() > 0) {
            assertThat(page.<Integer>path("version")).as(what).isEqualTo(life.shown());
        }
        assertThat(given().get(url + "/versions").statusCode()).as(what).isEqualTo(life.page());
        for (int version = 1; version <= life.latest(); version++) {
            var answer = given().get(url + "/versions/" + version);
            assertThat(answer.statusCode())
                    .as("%s version %d", what, version)
                    .isEqualTo(life.page(version));
            if (answer.statusCode() == 410) {
                assertThat(answer.asString()).as(what).doesNotContain("正文", "第" + version + "版");
            }
        }
        int from = (life.latest() + 1) / 2;
        assertThat(given().get(url + "/diff?from=" + from + "&to=" + life.latest()).statusCode())
                .as("%s diff from %d", what, from)
                .isEqualTo(Math.max(life.page(from), life.page(life.latest())));
    }
}
