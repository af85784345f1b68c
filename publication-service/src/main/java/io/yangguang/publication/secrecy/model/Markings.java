package io.yangguang.publication.secrecy.model;

import io.yangguang.publication.secrecy.model.Detectors.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 吉林省工信厅: 标注有“内部文件（资料）”和“注意保存”（保管、保密）等警示字样的信息不得公开. A marking stands alone, in brackets, at the edge
 * of a title, or is followed by another; 投标人应注意保密 in a sentence is ordinary language.
 */
final class Markings {

    private static final String INTERNAL = "内部(?:文件|资料|材料)";
    private static final String KEEP = "注意(?:保存|保管|保密)";
    private static final String BESIDE =
            "(?:"
                    + INTERNAL
                    + "|(?:请)?"
                    + KEEP
                    + "|妥善保(?:存|管)|(?:请勿|不得|严禁|不准|禁止)(?:外传|翻印|复制|传播|外泄)"
                    + "|仅供(?:参考|内部使用|内部参考|内部传阅)|阅后(?:收回|即?销毁|退回)|特急|急件|秘密|机密|绝密)";
    private static final String OPEN = "[\\[(【〔〖{]";
    private static final String CLOSE = "[\\])】〕〗}]";
    private static final String BETWEEN = "[,、;:!。.★☆*\\-|/()]{0,3}";

    private static final Pattern ALONE =
            Pattern.compile(BESIDE + "(?:" + BETWEEN + BESIDE + "){0,5}");
    private static final Pattern INTERNAL_ANYWHERE =
            Pattern.compile(
                    INTERNAL + "(?:★|[,、;:!-]{0,2}(?:请)?(?:" + KEEP + "|(?:请勿|不得|严禁|不准|禁止)外传))");
    private static final Pattern KEEP_BRACKETED =
            Pattern.compile(OPEN + "(?:请)?" + KEEP + "!?" + CLOSE);
    private static final Pattern LINE_BEGINS =
            Pattern.compile("^" + OPEN + "(?:" + BESIDE + BETWEEN + "){1,4}" + CLOSE);
    private static final Pattern LINE_ENDS =
            Pattern.compile(OPEN + "(?:" + BESIDE + BETWEEN + "){1,4}" + CLOSE + "$");
    private static final Pattern EDGE =
            Pattern.compile(
                    "^(?:"
                            + INTERNAL
                            + "|"
                            + KEEP
                            + ")[:|_-]|[:|_-](?:"
                            + INTERNAL
                            + "|"
                            + KEEP
                            + ")$");
    private static final Pattern FILE_PART =
            Pattern.compile(
                    "(?<=^|[\\s\\-_.·+,、;&@#~()\\[\\]【】〔〕{}《》「」!])(?:"
                            + INTERNAL
                            + "|"
                            + KEEP
                            + ")(?=$|[\\s\\-_.·+,、;&@#~()\\[\\]【】〔〕{}《》「」!0-9])");
    private static final Pattern INTERNAL_WORD = Pattern.compile(INTERNAL);
    private static final Pattern KEEP_WORD = Pattern.compile(KEEP);
    private static final Pattern PAGE =
            Pattern.compile("-?第?[0-9]{1,4}页?(?:[/共,]{1,2}[0-9]{1,4}页?)?-?$");

    private Markings() {}

    static List<Spotted> in(Folded folded, Reading reading) {
        var found = new ArrayList<Spotted>();
        int start = 0;
        for (var line : folded.lines()) {
            if (line.indexOf('内') >= 0 || line.indexOf('注') >= 0) {
                line(folded, start, line, reading, found);
            }
            start += line.length() + 1;
        }
        return found;
    }

    private static void line(
            Folded folded, int start, String line, Reading reading, List<Spotted> found) {
        var compact = line.replaceAll("[ \\t]", "");
        if (!marked(compact, reading)) {
            return;
        }
        add(folded, HitKind.INTERNAL_DOCUMENT, INTERNAL_WORD.matcher(compact), start, line, found);
        add(folded, HitKind.KEEP_SAFE, KEEP_WORD.matcher(compact), start, line, found);
    }

    private static boolean marked(String compact, Reading reading) {
        var bare = PAGE.matcher(bare(compact)).replaceFirst("");
        if (ALONE.matcher(bare(bare)).matches()
                || INTERNAL_ANYWHERE.matcher(compact).find()
                || KEEP_BRACKETED.matcher(compact).find()
                || LINE_BEGINS.matcher(compact).find()
                || LINE_ENDS.matcher(compact).find()) {
            return true;
        }
        return switch (reading) {
            case BODY -> false;
            case LINE -> EDGE.matcher(compact).find();
            case FILE_NAME -> FILE_PART.matcher(compact).find();
        };
    }

    /** Without brackets and ornaments around it. */
    private static String bare(String compact) {
        int start = 0;
        int end = compact.length();
        while (start < end && !Character.isLetterOrDigit(compact.charAt(start))) {
            start++;
        }
        while (start < end && !Character.isLetterOrDigit(compact.charAt(end - 1))) {
            end--;
        }
        return compact.substring(start, end);
    }

    private static void add(
            Folded folded,
            HitKind kind,
            Matcher word,
            int start,
            String line,
            List<Spotted> found) {
        if (word.find()) {
            int end = start + Math.max(1, line.length());
            found.add(
                    folded.spotted(
                            kind,
                            Math.min(start, folded.text().length()),
                            Math.min(end, folded.text().length()),
                            word.group()));
        }
    }
}
