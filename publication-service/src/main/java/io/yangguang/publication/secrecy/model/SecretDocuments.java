package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 吉林省工信厅: 涉密文件的标题、文号、内容不得对外发布. A number of the form 吉政密发〔2026〕1号 or 密电, or a title with its level
 * beside it. Offices whose own names hold the character (国家密码管理局 国密局, 保密局, 商用密码) number public
 * documents.
 */
final class SecretDocuments {

    private static final String OPEN = "[\\[(〔【]";
    private static final String CLOSE = "[\\])〕】]";
    private static final String LEVEL = "(?:秘密|机密|绝密)";

    private static final List<Pattern> NUMBERS =
            List.of(
                    Pattern.compile(
                            "[\\u4e00-\\u9fff]{0,6}(?<!保|国|商|加|解|机|秘|绝|严|紧|精)密(?:发|函|电|传|办|报|通)?字?"
                                    + OPEN
                                    + "(?:19|20)[0-9]{2}"
                                    + CLOSE
                                    + "第?[0-9]{1,5}号"),
                    Pattern.compile(
                            LEVEL
                                    + "(?:发|函|电|字)?"
                                    + OPEN
                                    + "(?:19|20)[0-9]{2}"
                                    + CLOSE
                                    + "第?[0-9]{1,5}号"));

    private static final List<Pattern> TITLES =
            List.of(
                    Pattern.compile(
                            "《[^》\\n]{2,60}》[ ]?"
                                    + OPEN
                                    + LEVEL
                                    + "(?:级|件|文件|[★☆*][^\\])〕】\\n]{0,8})?"
                                    + CLOSE),
                    Pattern.compile(LEVEL + "(?:级)?(?:文件|件|电报|公文)(?:[,:]|的)?《[^》\\n]{2,60}》"),
                    Pattern.compile("涉密(?:文件|公文|电报|资料)[,:]?《[^》\\n]{2,60}》"),
                    Pattern.compile("《[^》\\n]{2,60}》[^。;\\n]{0,8}(?:密级|定密)(?:为|是|:)" + LEVEL));

    private SecretDocuments() {}

    static List<Spotted> in(Folded folded) {
        var found = new ArrayList<Spotted>();
        if (folded.text().indexOf('密') < 0) {
            return found;
        }
        spot(folded, NUMBERS, "涉密文件文号", found);
        spot(folded, TITLES, "涉密文件标题", found);
        return found;
    }

    private static void spot(
            Folded folded, List<Pattern> patterns, String masked, List<Spotted> found) {
        for (var pattern : patterns) {
            var matcher = pattern.matcher(folded.text());
            while (matcher.find()) {
                var spotted =
                        folded.spotted(
                                HitKind.SECRET_DOCUMENT, matcher.start(), matcher.end(), masked);
                if (found.stream().noneMatch(spotted::overlaps)) {
                    found.add(spotted);
                }
            }
        }
    }
}
