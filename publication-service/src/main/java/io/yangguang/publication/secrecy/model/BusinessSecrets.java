package io.yangguang.publication.secrecy.model;

import io.yangguang.publication.secrecy.model.Detectors.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 条例第十五条: 涉及商业秘密……等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开. What a text calls its own secret is a hit; that
 * bidders have to keep secrets is ordinary language.
 */
final class BusinessSecrets {

    private static final String SECRET = "(?:商业|技术|企业商业|公司商业)(?:秘密|机密)";
    private static final String CLAUSE = "[^。;\\n]";

    private static final Pattern ALONE =
            Pattern.compile(
                    SECRET
                            + "(?:文件|资料)?(?:[,、;:!。(\\-]{0,2}(?:请勿|不得|严禁|禁止|注意|严格)(?:外传|泄露|复制|传播|扩散|保密|保管)){0,3}");
    private static final Pattern BRACKETED =
            Pattern.compile(
                    "^[\\[(【〔]"
                            + SECRET
                            + "[^\\])】〕]{0,12}[\\])】〕]|[\\[(【〔]"
                            + SECRET
                            + "[^\\])】〕]{0,6}[\\])】〕]$");

    private static final List<Pattern> STATEMENTS =
            List.of(
                    Pattern.compile(
                            "(?:本|该|此|上述|以下)(?:文件|资料|材料|报告|方案|图纸|文档|附件|协议|合同|报价|内容|表|数据|工艺|信息)"
                                    + CLAUSE
                                    + "{0,16}?(?<!不|未|无)(?:属于|含有|包含|涉及|构成|均?为|载有)"
                                    + CLAUSE
                                    + "{0,24}?(?:商业|技术)(?:秘密|机密)"),
                    Pattern.compile(
                            "(?<!不|未)(?:属于|为|系|是)"
                                    + CLAUSE
                                    + "{0,20}(?:公司|企业|我司|我方|我单位)的?"
                                    + SECRET),
                    Pattern.compile(
                            "未经"
                                    + CLAUSE
                                    + "{0,20}?(?:授权|许可|同意|允许|批准)"
                                    + CLAUSE
                                    + "{0,10}?(?:不得|禁止|严禁|请勿|不可|不准|不能)"
                                    + CLAUSE
                                    + "{0,16}?(?:披露|泄露|外传|对外提供|公开|扩散|复制|复印|翻印|传播|提供给|透露)"),
                    Pattern.compile(
                            "(?:依据|根据|按照|遵照|受)"
                                    + CLAUSE
                                    + "{0,16}保密协议|保密协议(?:的?约束|约定|编号|第[一二三四五六七八九十0-9])"));

    private static final Pattern AGREEMENT =
            Pattern.compile("^(?!.*(?:签|须|应|供|交|遵守|履行)).{0,16}保密协议(?:书|正文|文本)?$");

    private BusinessSecrets() {}

    static List<Spotted> in(Folded folded, Reading reading) {
        var found = new ArrayList<Spotted>();
        if (folded.text().indexOf('密') < 0 && !folded.text().contains("未经")) {
            return found;
        }
        for (var statement : STATEMENTS) {
            var matcher = statement.matcher(folded.text());
            while (matcher.find()) {
                add(folded, matcher.start(), matcher.end(), found);
            }
        }
        int start = 0;
        for (var line : folded.lines()) {
            var compact = line.replaceAll("[ \\t]", "");
            if (compact.indexOf('密') >= 0 && marked(compact, reading)) {
                add(folded, start, start + line.length(), found);
            }
            start += line.length() + 1;
        }
        return found;
    }

    private static boolean marked(String compact, Reading reading) {
        return ALONE.matcher(compact.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                        .matches()
                || BRACKETED.matcher(compact).find()
                || AGREEMENT.matcher(compact).find()
                || (reading == Reading.FILE_NAME
                        && (compact.contains("保密协议")
                                || compact.contains("商业秘密)")
                                || compact.startsWith("商业秘密-")));
    }

    private static void add(Folded folded, int start, int end, List<Spotted> found) {
        var spotted = folded.spotted(HitKind.BUSINESS_SECRET, start, end, "商业秘密、技术秘密标识");
        if (found.stream().noneMatch(spotted::overlaps)) {
            found.add(spotted);
        }
    }
}
