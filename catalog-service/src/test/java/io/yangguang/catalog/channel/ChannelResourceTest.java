package io.yangguang.catalog.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CatalogTest
class ChannelResourceTest {

    private static final String CHANNELS = Api.BASE + "/channels";

    private final Channels channels;

    ChannelResourceTest(Channels channels) {
        this.channels = channels;
    }

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT_SITE, GOVERNMENT_SITE",
        "政府网站, GOVERNMENT_SITE",
        "白城市公共资源交易平台, TRADING_PLATFORM",
        "公共资源交易服务平台, TRADING_PLATFORM",
        "省公共资源交易服务平台, PROVINCE_PLATFORM",
        "信用白城, CITY_CREDIT",
        "吉林省人民政府门户网站, PROVINCE_SITE",
        "微信, WECHAT"
    })
    void aliasesOfTheSourcesFindTheirChannel(String text, String code) {
        assertThat(channels.byCodeOrAlias(text)).map(Channel::code).contains(code);
        Api.as(Tokens.clerk())
                .get(CHANNELS + "?name=" + text)
                .then()
                .body("items.code", contains(code));
    }

    @Test
    void unknownTextFindsNothing() {
        assertThat(channels.byCodeOrAlias("不存在的渠道")).isEmpty();
        assertThat(channels.unknownAmong(List.of("WEIBO", "NOWHERE"))).containsExactly("NOWHERE");
        Api.as(Tokens.clerk()).get(CHANNELS + "/NOWHERE").then().statusCode(404);
    }

    @Test
    void channelIsAddedAndChanged() {
        String code = "C" + Api.unique();
        String state =
                "\"name\": \"移动客户端%s\", \"aliases\": [\"别名%s\"], \"delivery\": \"MANUAL\", \"publishing\": true"
                        .formatted(code, code);
        Api.admin()
                .body("{\"code\": \"%s\", %s}".formatted(code, state))
                .post(CHANNELS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        String url = CHANNELS + "/" + code;

        Api.admin()
                .body("{%s, \"active\": false}".formatted(state))
                .put(url)
                .then()
                .statusCode(428);
        Api.admin()
                .header("If-Match", "\"1\"")
                .body("{%s, \"active\": false}".formatted(state))
                .put(url)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("version", equalTo(2));

        assertThat(channels.byCodeOrAlias("别名" + code)).map(Channel::version).contains(2L);
        assertThat(channels.unknownAmong(List.of(code))).containsExactly(code);
        Api.admin()
                .header("If-Match", "\"1\"")
                .body("{%s, \"active\": true}".formatted(state))
                .put(url)
                .then()
                .statusCode(412);
        Api.admin()
                .body("{\"code\": \"%s\", %s}".formatted(code, state))
                .post(CHANNELS)
                .then()
                .statusCode(409);
        Api.admin()
                .body("{\"code\": \"%sX\", %s}".formatted(code, state))
                .post(CHANNELS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("name", "aliases[0]"));
    }
}
