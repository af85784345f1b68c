package io.yangguang.publication.negativelist.model;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the words in which a ground was written to its code. An article of another law that only
 * looks like ours (招标投标法实施条例第十六条) is never taken for 条例第十六条; what is not understood is {@link
 * Ground#UNSPECIFIED}, never guessed.
 */
public final class GroundText {

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:^|[^\\p{IsHan}]|信息公开|依据|根据|按照|依照|符合|属于)条例(?:\\([^)]*\\))?[》>]?"
                            + "(?:\\([^)]*\\))?第(十四|14|十五|15|十六|16)条");
    private static final Pattern OTHER_LAW =
            Pattern.compile("\\p{IsHan}(?:法|条例)[》>]?(?:\\([^)]*\\))?第[一二三四五六七八九十百零〇0-9]+条");
    private static final Pattern LIST_NUMBER =
            Pattern.compile("负面清单[^第]*第([0-9]{1,4}|[一二三四五六七八九十]{1,3})项");
    private static final String DIGITS = "一二三四五六七八九";

    private static final Map<String, Ground> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("国家秘密", Ground.STATE_SECRET);
        WORDS.put("禁止公开", Ground.FORBIDDEN_BY_LAW);
        WORDS.put("国家安全", Ground.PUBLIC_SECURITY);
        WORDS.put("公共安全", Ground.PUBLIC_SECURITY);
        WORDS.put("经济安全", Ground.PUBLIC_SECURITY);
        WORDS.put("社会稳定", Ground.PUBLIC_SECURITY);
        WORDS.put("商业秘密", Ground.TRADE_SECRET);
        WORDS.put("个人隐私", Ground.PERSONAL_PRIVACY);
        WORDS.put("内部事务", Ground.INTERNAL_AFFAIRS);
        WORDS.put("过程性", Ground.PROCESS_INFORMATION);
        WORDS.put("讨论记录", Ground.PROCESS_INFORMATION);
        WORDS.put("过程稿", Ground.PROCESS_INFORMATION);
        WORDS.put("磋商信函", Ground.PROCESS_INFORMATION);
        WORDS.put("请示报告", Ground.PROCESS_INFORMATION);
        WORDS.put("行政执法案卷", Ground.ENFORCEMENT_FILE);
        WORDS.put("未获批准", Ground.APPROVAL_MISSING);
    }

    private GroundText() {}

    /**
     * @param reason looked at only to tell which case of a named article it is
     */
    public static Ground read(@Nullable String ground, @Nullable String reason) {
        var text = plain(ground);
        if (text.contains("负面清单")) {
            return Ground.BODY_LIST;
        }
        var article = ARTICLE.matcher(text);
        if (article.find()) {
            var whole = ofArticle(article.group(1));
            return caseOf(whole, text).or(() -> caseOf(whole, plain(reason))).orElse(whole);
        }
        return otherLaw(text).orElseGet(() -> byWords(text).orElse(Ground.UNSPECIFIED));
    }

    /** 负面清单第三项: the number; empty where none is named. */
    public static Optional<Integer> listNumber(@Nullable String ground) {
        var matcher = LIST_NUMBER.matcher(plain(ground));
        return matcher.find() ? number(matcher.group(1)) : Optional.empty();
    }

    private static Ground ofArticle(String number) {
        return switch (number) {
            case "十四", "14" -> Ground.ARTICLE_14;
            case "十五", "15" -> Ground.ARTICLE_15;
            default -> Ground.ARTICLE_16;
        };
    }

    private static Optional<Ground> caseOf(Ground article, String text) {
        var cases =
                WORDS.entrySet().stream()
                        .filter(word -> word.getValue().article().startsWith(article.article()))
                        .filter(word -> text.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return only(cases);
    }

    private static Optional<Ground> otherLaw(String text) {
        if (text.contains("信息公开条例") || !OTHER_LAW.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(
                text.contains("保守国家秘密法") || text.contains("保密法")
                        ? Ground.STATE_SECRET
                        : Ground.OTHER_LAW);
    }

    private static Optional<Ground> byWords(String text) {
        return only(
                WORDS.entrySet().stream()
                        .filter(word -> text.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList());
    }

    /** Two cases named at once are as unclear as none. */
    private static Optional<Ground> only(List<Ground> cases) {
        return cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty();
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Optional<Integer> number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Integer.parseInt(text));
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? Optional.of(digit(text)) : Optional.empty();
        }
        int tens = ten == 0 ? 1 : digit(text.substring(0, ten));
        var ones = text.substring(ten + 1);
        return Optional.of(tens * 10 + (ones.isEmpty() ? 0 : digit(ones)));
    }

    private static int digit(String one) {
        return DIGITS.indexOf(one.charAt(0)) + 1;
    }
}
