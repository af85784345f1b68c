package io.yangguang.publication.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hunt that finds nothing proves something only if it would have found it. */
class CanaryHuntTest {

    private static final String CANARY = "金丝雀Q7";

    @Test
    void everyWayOfWritingItIsFound() throws Exception {
        var utf8 = CANARY.getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256").digest(utf8);
        for (var text :
                List.of(
                        "前" + CANARY + "后",
                        "?q=" + URLEncoder.encode(CANARY, StandardCharsets.UTF_8),
                        "\"\\u91D1\\u4e1d\\u96c0Q7\"",
                        "&#37329;&#19997;&#38592;Q7",
                        "&#x91D1;&#x4e1d;&#x96C0;&#x51;&#x37;",
                        HexFormat.of().withUpperCase().formatHex(utf8),
                        Base64.getEncoder().encodeToString(utf8),
                        base64("a" + CANARY + "bcd"),
                        base64("ab" + CANARY),
                        base64("公开" + CANARY + "公开"),
                        HexFormat.of().formatHex(digest),
                        Base64.getEncoder().encodeToString(digest))) {
            var hunt = new CanaryHunt();
            hunt.plant("canary", CANARY);
            hunt.search("answer", text);
            assertThat(hunt.found()).as(text).isNotEmpty();
        }
        var hunt = new CanaryHunt();
        hunt.plant("canary", CANARY);
        hunt.search("answer", "金丝雀 Q7");
        assertThat(hunt.found()).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
