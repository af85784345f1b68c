package io.yangguang.publication.negativelist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroundTextTest {

    private record Case(String ground, String reason, Ground expected) {}

    private static Case of(String ground, Ground expected) {
        return new Case(ground, null, expected);
    }

    @Test
    @DisplayName("条例第十四条、第十五条、第十六条: the words lead to the ground, or to none")
    void theWordsLeadToTheGround() {
        var cases =
                List.of(
                        of("条例第十六条", Ground.ARTICLE_16),
                        of("《条例》第十六条", Ground.ARTICLE_16),
                        of("《政府信息公开条例》第16条", Ground.ARTICLE_16),
                        of("《中华人民共和国政府信息公开条例》（国务院令第711号）第十六条", Ground.ARTICLE_16),
                        of("依据条例第十四条", Ground.ARTICLE_14),
                        of("条例第十五条", Ground.ARTICLE_15),
                        new Case("条例第十六条", "内部事务信息", Ground.INTERNAL_AFFAIRS),
                        new Case("条例第十六条", "讨论记录", Ground.PROCESS_INFORMATION),
                        of("条例第十六条第二款 行政执法案卷", Ground.ENFORCEMENT_FILE),
                        of("条例第 十五 条，涉及商业秘密", Ground.TRADE_SECRET),
                        new Case("条例第十五条", "涉及个人隐私", Ground.PERSONAL_PRIVACY),
                        of("条例第十四条：国家秘密", Ground.STATE_SECRET),
                        of("条例第十四条 公开后可能危及公共安全、社会稳定", Ground.PUBLIC_SECURITY),
                        of("条例第十四条 法律、行政法规禁止公开", Ground.FORBIDDEN_BY_LAW),
                        // a case of another article does not count for the one that is named
                        new Case("条例第十六条", "涉及商业秘密", Ground.ARTICLE_16),
                        new Case("条例第十五条", "商业秘密、个人隐私", Ground.ARTICLE_15),
                        of("需经批准而未获批准", Ground.APPROVAL_MISSING),
                        of("商业秘密", Ground.TRADE_SECRET),
                        of("商业秘密和个人隐私", Ground.UNSPECIFIED),
                        of("《统计法》第二十五条", Ground.OTHER_LAW),
                        of("《保守国家秘密法》第九条", Ground.STATE_SECRET),
                        // looks like ours, is another law's
                        of("《招标投标法实施条例》第十六条", Ground.OTHER_LAW),
                        of("招标投标法实施条例第十六条", Ground.OTHER_LAW),
                        of("条例第三十条", Ground.UNSPECIFIED),
                        of("《政府信息公开条例》第九条", Ground.UNSPECIFIED),
                        of("第十六条", Ground.UNSPECIFIED),
                        of("领导要求", Ground.UNSPECIFIED),
                        of("", Ground.UNSPECIFIED),
                        of(null, Ground.UNSPECIFIED),
                        new Case(null, "商业秘密", Ground.UNSPECIFIED),
                        of("负面清单第三项", Ground.BODY_LIST));

        for (var each : cases) {
            assertThat(GroundText.read(each.ground(), each.reason()))
                    .as("%s / %s", each.ground(), each.reason())
                    .isEqualTo(each.expected());
        }
    }

    @Test
    void theNumberOfAListEntryIsRead() {
        assertThat(GroundText.listNumber("负面清单第3项")).contains(3);
        assertThat(GroundText.listNumber("《市住建局负面清单》第１２项")).contains(12);
        assertThat(GroundText.listNumber("负面清单第三项")).contains(3);
        assertThat(GroundText.listNumber("负面清单第十项")).contains(10);
        assertThat(GroundText.listNumber("负面清单第十一项")).contains(11);
        assertThat(GroundText.listNumber("负面清单第二十项")).contains(20);
        assertThat(GroundText.listNumber("负面清单第二十三项")).contains(23);
        assertThat(GroundText.listNumber("负面清单")).isEqualTo(Optional.empty());
        assertThat(GroundText.listNumber("条例第十六条")).isEqualTo(Optional.empty());
        assertThat(GroundText.listNumber(null)).isEqualTo(Optional.empty());
    }
}
