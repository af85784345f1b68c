package io.yangguang.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★10年",
                "秘密★1年",
                "绝密★30年",
                "绝密★长期",
                "机密☆10年",
                "机密*10年",
                "机密＊10年",
                "机密★",
                "本件为机密★，阅后收回",
                "机 密 ★ 1 0 年",
                "机　密　★　十　年",
                "机\u200b密\u200b★\u200b5年",
                "机\u00a0密★",
                "\ufeff机\u2060密",
                "秘密★２０年",
                "秘密★６个月",
                "000123 机密★1年 特急",
                "国家秘密★10年",
                "机密级★5年",
                "機密★10年",
                "絕密",
                "密级：机密",
                "密级:秘密",
                "密 级 ： 绝 密",
                "文件密级：【机密】 份号：000001",
                "本文件密级为机密，不得复制。",
                "保密等级：秘密",
                "密级：□绝密 ☑机密 □秘密",
                "秘密",
                "绝密",
                "机 密",
                "【机密】",
                "（秘密）",
                "〔绝密〕",
                "[机密]",
                "★机密★",
                "—— 绝密 ——",
                "绝密级",
                "（机密级）",
                "秘密10年",
                "机密 特急",
                "机密文件",
                "第一行正文\n机密\n第三行正文",
                "【秘密】关于开展有关工作的通知",
                "机<b>密</b>★",
                "<p>正文</p><p>绝密</p>",
                "<td>密级：</td><td>机密</td>",
                "机<!-- x -->密<span style='color:red'>★</span>3年",
                "机&#23494;★",
                "机&#x5BC6;&starf;10年",
                "&#31192;&#23494;&nbsp;&#9733;&nbsp;1&#24180;",
                "机密&lowast;5年"
            })
    void marksInContentAreFound(String text) {
        assertThat(Marks.scan(text, Place.CONTENT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "商业秘密",
                "投标人应当保守商业秘密。",
                "保守国家秘密",
                "涉及国家秘密的除外",
                "涉及国家秘密、商业秘密的内容不予公开",
                "秘密级以上资质",
                "具有机密级及以上涉密资质",
                "须具备涉密信息系统集成资质（秘密级）证书",
                "资质密级：秘密级及以上",
                "保密协议",
                "国家机密",
                "绝密配方",
                "机密性",
                "数据的机密性、完整性和可用性",
                "涉密信息系统集成资质",
                "★投标人须保守国家秘密",
                "供应商应当承诺保守商业秘密★",
                "属于**商业秘密**的",
                "工作秘密事项清单",
                "《中华人民共和国保守国家秘密法》",
                "国家秘密的密级分为绝密、机密、秘密三级",
                "密级变更和解除",
                "密级：公开",
                "密级：□绝密 □机密 □秘密",
                "定密责任人",
                "密封袋应当加盖公章",
                "严禁泄露秘密",
                "个人隐私和秘密",
                "2026 年 10 月 1 日 ★ 3 年",
                "数量 < 10 且 > 5，秘密不限",
                "a & b &#xFFFFFFFF; &unknown; &",
                "<未闭合的标签 秘密制作",
                "项目名称：秘密花园景观提升工程",
                "机\n密封条",
                "预算 100* 2 年"
            })
    void ordinaryWordsAreNotMarks(String text) {
        for (Place place : List.of(Place.CONTENT, Place.ATTACHMENT_TEXT, Place.TITLE)) {
            assertThat(Marks.scan(text, place)).as(place + ": " + text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITLE | 【机密】关于某事项的通知 | true",
                "TITLE | （秘密）关于某事项的通知 | true",
                "TITLE | 关于某事项的通知（秘密） | true",
                "TITLE | 关于某事项的通知【绝密★10年】 | true",
                "TITLE | 机密：关于某事项的通知 | true",
                "TITLE | 机密 关于某事项的通知 | true",
                "TITLE | 关于某事项的通知 绝密 | true",
                "TITLE | 关于加强商业秘密保护的通知 | false",
                "TITLE | 关于国家秘密载体销毁服务的采购公告 | false",
                "TITLE | 秘密花园项目招标公告 | false",
                "TITLE | 涉密信息系统集成资质（秘密级）评审 | false",
                "FIELD | 机密 | true",
                "FIELD | （绝密） | true",
                "FIELD | 无 | false",
                "FIELD | 商业秘密 | false",
                "FILE_NAME | 机密-xx.docx | true",
                "FILE_NAME | xx(秘密).pdf | true",
                "FILE_NAME | xx（秘密）.pdf | true",
                "FILE_NAME | 绝密.doc | true",
                "FILE_NAME | 报告_机密级.pdf | true",
                "FILE_NAME | 2024 机密 报告.doc | true",
                "FILE_NAME | 机 密-报告.doc | true",
                "FILE_NAME | 机密★5年 报告.doc | true",
                "FILE_NAME | 【机密】报告.doc | true",
                "FILE_NAME | 商业秘密保护协议.docx | false",
                "FILE_NAME | 保密协议-盖章.pdf | false",
                "FILE_NAME | 保守国家秘密承诺书.pdf | false",
                "FILE_NAME | 机密性说明.pdf | false"
            })
    void thePlaceDecidesHowABareMarkIsRead(Place place, String text, boolean marked) {
        assertThat(Marks.scan(text, place)).hasSize(marked ? 1 : 0);
    }

    @Test
    void aFindingHoldsLineAndKindAndNeverTheText() {
        List<Finding> findings = Marks.scan("一\n密级：机密\n二\n某某事项 绝密★10年", Place.CONTENT);

        assertThat(findings).extracting(Finding::line).containsExactly(2, 4);
        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(Kind.SECRECY_LEVEL_STATEMENT, Kind.STATE_SECRET_MARK);
        assertThat(findings)
                .allSatisfy(finding -> {
                    assertThat(finding.fingerprint()).matches("[0-9a-f]{64}");
                    assertThat(finding.toString()).doesNotContain("密", "某");
                });
    }

    @Test
    void theSameMarkHasTheSameFingerprintHoweverItIsWritten() {
        String one = Marks.scan("机密★10年", Place.CONTENT).getFirst().fingerprint();
        String spaced = Marks.scan("机 密 ★ １０ 年", Place.CONTENT).getFirst().fingerprint();
        String other = Marks.scan("机密★20年", Place.CONTENT).getFirst().fingerprint();

        assertThat(spaced).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void hostileTextTakesNoLongerThanItsLength() {
        for (String piece :
                List.of("密级：", "机密", "秘密*", "<", "<!--", "<a ", "&", "&#", "密级□", "(机密", "密 ")) {
            String text = piece.repeat(65_536 / piece.length());
            for (Place place : Place.values()) {
                Assertions.assertTimeout(
                        Duration.ofSeconds(2), () -> Marks.scan(text, place), piece + place);
            }
        }
    }

    @Test
    void noRealNoticeCarriesAMark() throws IOException {
        Path notices =
                Path.of(System.getProperty("yangguang.root", "../.."))
                        .resolve("../shared/real-notices/notices.jsonl");
        assumeThat(notices).exists();

        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(notices)) {
            JsonNode notice = json.readTree(line);
            assertThat(Marks.scan(notice.get("content").asText(), Place.CONTENT)).isEmpty();
            assertThat(Marks.scan(notice.get("title").asText(), Place.TITLE)).isEmpty();
        }
    }
}
