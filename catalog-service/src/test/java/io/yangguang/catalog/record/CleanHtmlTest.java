package io.yangguang.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanHtmlTest {

    @Test
    void ordinaryNoticesStayAsTheyAre() {
        String table = "<table><tbody><tr><td colspan=\"2\">中标单位</td></tr></tbody></table>";

        CleanHtml clean = CleanHtml.of("<h2>公告</h2><p>内容<b>重要</b><br /></p>" + table);

        assertThat(clean.removed()).isEmpty();
        assertThat(clean.html()).contains("<h2>公告</h2>", "<b>重要</b>", "colspan=\"2\"", "中标单位");
    }

    @Test
    void scriptHandlersAndDangerousAddressesGo() {
        CleanHtml clean =
                CleanHtml.of(
                        "<p onclick=\"steal()\">a</p><script>steal()</script><a"
                                + " href=\"javascript:steal()\">b</a><iframe"
                                + " src=\"//evil.test\"></iframe><img src=x onerror=steal()><svg"
                                + " onload=steal()>");

        assertThat(clean.html()).doesNotContain("steal", "script", "iframe", "svg");
        assertThat(clean.removed()).contains("p@onclick", "script", "a", "iframe", "svg");
    }

    @Test
    void namesThatAreNoNamesAreNotRepeated() {
        CleanHtml clean = CleanHtml.of("<机密★10年>a</机密★10年><x" + "y".repeat(60) + ">b");

        assertThat(clean.removed()).allMatch(name -> name.matches("[a-zA-Z0-9@:-]{1,40}|\\?"));
    }
}
