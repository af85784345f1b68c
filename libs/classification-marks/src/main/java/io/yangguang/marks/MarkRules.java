package io.yangguang.marks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a mark from the mere word, line by line. Every pattern is bounded, so that a search is
 * linear in the line.
 */
final class MarkRules {

    /** Where in the line (its spaces left out) the mark stands. */
    record Match(Kind kind, String line, int start, int end) {}

    private static final String LEVEL = "(?:秘密|机密|绝密)级?+";
    private static final String STAR = "[★☆⭐✩-✰⋆🌟]";
    private static final String STAR_OR_ASTERISK = "[★☆⭐✩-✰⋆🌟*∗⁎✱✲]{1,3}+";
    private static final String DURATION = "(?:长期|永久|启封|[0-9〇零一二两三四五六七八九十百]{1,4}+(?:年|个月|月|周|日|天))";
    private static final String MARK = LEVEL + "(?:" + STAR_OR_ASTERISK + ")?(?:" + DURATION + ")?";
    private static final String OPEN = "[\\[(【〔〖{<《「『“\"]";
    private static final String CLOSE = "[\\])】〕〗}>》」』”\"]";

    private static final Pattern WITH_TERM = Pattern.compile(LEVEL + STAR_OR_ASTERISK + DURATION);

    /** A star may also mark a mandatory clause, as in 保守国家秘密★. */
    private static final Pattern WITH_STAR =
            Pattern.compile("(?<!国家|商业|工作|技术|企业|军事|公司|业务|客户|经营|内部|个人|保守|涉及|涉密)" + LEVEL + STAR);

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?:密级别?+|保密等级|涉密等级|秘密等级)(?:[::]|定?为|是)[:]?"
                            + OPEN
                            + "{0,2}"
                            + LEVEL
                            + "(?!及?以上|及?以下|[、/]?(?:涉密|保密)|资质|资格)");

    private static final Pattern TICKED =
            Pattern.compile("(?:密级|保密等级|涉密等级)[:]?[^☑✓✔√■☒]{0,24}+[☑✓✔√■☒]" + LEVEL);

    private static final Pattern ALONE =
            Pattern.compile(
                    "(?:密级)?"
                            + LEVEL
                            + "(?:文件|件)?(?:"
                            + STAR_OR_ASTERISK
                            + ")?(?:"
                            + DURATION
                            + ")?(?:特提|特急|加急|平急|急件)?");

    private static final Pattern LINE_BEGINS_BRACKETED =
            Pattern.compile("^[\\[【〔〖]" + MARK + "[\\]】〕〗]");

    private static final Pattern BEGINS_BRACKETED = Pattern.compile("^" + OPEN + MARK + CLOSE);
    private static final Pattern ENDS_BRACKETED = Pattern.compile(OPEN + MARK + CLOSE + "$");
    private static final Pattern BEGINS_SEPARATED = Pattern.compile("^" + MARK + "[:_|丨—-]");
    private static final Pattern FIRST_WORD = Pattern.compile("^" + MARK + " ");
    private static final Pattern LAST_WORD = Pattern.compile(" " + MARK + "$");

    /** A part of a file name, between separators. */
    private static final String SEPARATOR = "[\\s\\-_—–.·+,、;&@#~()\\[\\]【】〔〕{}《》「」『』“”\"'!]";

    private static final Pattern FILE_NAME_PART =
            Pattern.compile("(?<=^|" + SEPARATOR + ")" + MARK + "(?:文件|件)?(?=$|" + SEPARATOR + ")");

    private MarkRules() {}

    /** The mark in a normalised line. */
    static Optional<Match> match(String line, Place place) {
        String compact = line.replace(" ", "");
        if (compact.indexOf('密') < 0) {
            return Optional.empty();
        }
        return find(Kind.STATE_SECRET_MARK, WITH_TERM, compact)
                .or(() -> find(Kind.STATE_SECRET_MARK, WITH_STAR, compact))
                .or(() -> find(Kind.SECRECY_LEVEL_STATEMENT, STATEMENT, compact))
                .or(() -> find(Kind.SECRECY_LEVEL_STATEMENT, TICKED, compact))
                .or(() -> alone(compact))
                .or(() -> byPlace(line.strip(), compact, place));
    }

    private static Optional<Match> byPlace(String line, String compact, Place place) {
        return switch (place) {
            case CONTENT, ATTACHMENT_TEXT ->
                    find(Kind.STATE_SECRET_MARK, LINE_BEGINS_BRACKETED, compact);
            case TITLE, FIELD ->
                    find(Kind.STATE_SECRET_MARK, BEGINS_BRACKETED, compact)
                            .or(() -> find(Kind.STATE_SECRET_MARK, ENDS_BRACKETED, compact))
                            .or(() -> find(Kind.STATE_SECRET_MARK, BEGINS_SEPARATED, compact))
                            .or(() -> find(Kind.STATE_SECRET_MARK, FIRST_WORD, line))
                            .or(() -> find(Kind.STATE_SECRET_MARK, LAST_WORD, line));
            case FILE_NAME ->
                    find(Kind.STATE_SECRET_MARK, FILE_NAME_PART, line)
                            .or(() -> find(Kind.STATE_SECRET_MARK, FILE_NAME_PART, compact));
        };
    }

    private static Optional<Match> find(Kind kind, Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find()
                ? Optional.of(new Match(kind, line, matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** The line is nothing but the mark, whatever brackets and ornaments are around it. */
    private static Optional<Match> alone(String compact) {
        int start = 0;
        int end = compact.length();
        while (start < end && !Character.isLetterOrDigit(compact.charAt(start))) {
            start++;
        }
        while (start < end && !Character.isLetterOrDigit(compact.charAt(end - 1))) {
            end--;
        }
        Matcher matcher = ALONE.matcher(compact).region(start, end);
        return matcher.matches()
                ? Optional.of(new Match(Kind.STATE_SECRET_MARK, compact, start, end))
                : Optional.empty();
    }
}
