package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 吉林省工信厅: 未经公开发布的党和国家领导人的批示、指示、讲话精神不得对外发布. To study and carry out 重要指示批示精神 is in every public
 * document and no hit. A hit passes an instruction on: its words, the paper it stands on, the
 * document it was written upon, or its day. A source that published it, named within {@value #NEAR}
 * characters, takes the hit away; so does naming it when it was published. Other leaders'
 * instructions are 内部事务 and left to the reviewer.
 */
final class LeaderInstructions {

    private static final int NEAR = 150;

    private static final String LEADER =
            "(?:习近平|总书记|国家主席|(?<!汇)(?:副)?总理|国务委员|政治局(?:常委|委员)|(?:副)?委员长|全国政协(?:副)?主席|中央军委(?:副)?主席"
                    + "|中央书记处书记|党和国家领导人?|国家领导人|(?:党?中央、?)?国务院领导(?:同志)?|中央领导(?:同志)?)";
    private static final String WORD = "(?:重要)?(?:批示|指示)";
    private static final String CLAUSE = "[^。;\\n]";

    private static final List<Pattern> RELAYS =
            List.of(
                    Pattern.compile(
                            LEADER
                                    + CLAUSE
                                    + "{0,40}?"
                                    + WORD
                                    + "(?:全文|内容|原文)?(?:如下|指出|要求|强调|明确)?[::]"),
                    Pattern.compile(LEADER + CLAUSE + "{0,40}?" + WORD + CLAUSE + "{0,6}[“\"「『]"),
                    Pattern.compile(
                            LEADER
                                    + CLAUSE
                                    + "{0,30}?在"
                                    + CLAUSE
                                    + "{1,40}?上(?:的|作出|做出|作了|所作)?的?"
                                    + WORD),
                    Pattern.compile(
                            LEADER
                                    + CLAUSE
                                    + "{0,16}?[0-9]{1,2}月[0-9]{1,2}日"
                                    + CLAUSE
                                    + "{0,20}?(?:批示|圈阅)"),
                    Pattern.compile(
                            "[0-9]{1,2}月[0-9]{1,2}日"
                                    + CLAUSE
                                    + "{0,16}?"
                                    + LEADER
                                    + CLAUSE
                                    + "{0,16}?(?:作出|做出|亲笔|所作|的)?(?:重要)?(?:批示|圈阅)"),
                    Pattern.compile(
                            LEADER + CLAUSE + "{0,8}?(?:批示|指示)(?:件|单|抄件|抄清件?|原件|复印件|清样|手迹)"),
                    Pattern.compile(
                            LEADER + CLAUSE + "{0,20}?(?:内部讲话|讲话(?:要点)?(?:传达提纲|传达稿|记录稿|录音))"),
                    Pattern.compile(LEADER + "[^\\n]{0,120}?\\n?[^\\n]{0,40}?未经(?:其|领导)?本人审[阅定]"));

    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "新华社|人民日报|《求是》|求是杂志|人民网|新华网|央视|中央电视台|新闻联播|中国政府网|gov\\.cn|公开(?:发表|发布|报道|刊发|播发)"
                            + "|谈治国理政|选编|文选|白皮书");
    private static final Pattern NOT_PUBLISHED = Pattern.compile("(?:未经?|尚未|不得|不宜|没有)(?:公开)$");

    private LeaderInstructions() {}

    static List<Spotted> in(Folded folded) {
        var text = folded.text();
        var found = new ArrayList<Spotted>();
        if (!text.contains("批示")
                && !text.contains("指示")
                && !text.contains("圈阅")
                && !text.contains("讲话")
                && !text.contains("审")) {
            return found;
        }
        for (var relay : RELAYS) {
            var matcher = relay.matcher(text);
            while (matcher.find()) {
                var spotted =
                        folded.spotted(
                                HitKind.LEADER_INSTRUCTION,
                                matcher.start(),
                                matcher.end(),
                                "领导人批示、指示、讲话");
                if (!published(text, matcher.start(), matcher.end())
                        && found.stream().noneMatch(spotted::overlaps)) {
                    found.add(spotted);
                }
            }
        }
        return found;
    }

    private static boolean published(String text, int start, int end) {
        var near = text.substring(Math.max(0, start - NEAR), Math.min(text.length(), end + NEAR));
        return PUBLISHED
                .matcher(near)
                .results()
                .anyMatch(source ->
                        !NOT_PUBLISHED
                                .matcher(
                                        near.substring(
                                                0, Math.min(near.length(), source.start() + 2)))
                                .find());
    }
}
