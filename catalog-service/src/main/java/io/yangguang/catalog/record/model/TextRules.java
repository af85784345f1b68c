package io.yangguang.catalog.record.model;

import io.yangguang.catalog.attachment.model.FileName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long and of what signs the texts of a draft may be. */
public final class TextRules {

    /** In bytes of UTF-8: so much travels in an event. */
    public static final int CONTENT_LIMIT = 256 * 1024;

    static final int FIELDS_LIMIT = 64 * 1024;
    // With all texts at their limits an event stays under Kafka's 1 MiB.
    static final int ATTACHMENTS_LIMIT = 100;
    static final int ELSEWHERE_LIMIT = 20;
    private static final int TITLE_LIMIT = 500;
    private static final int NAME_LIMIT = 200;
    private static final int NOTE_LIMIT = 2000;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private TextRules() {}

    static List<Violation> check(Draft draft) {
        List<Violation> found = new ArrayList<>();
        checkTitleAndContent(draft, found);
        note("sourceId", draft.sourceId(), NAME_LIMIT, found);
        note("projectCode", draft.projectCode(), NAME_LIMIT, found);
        note("platform", draft.platform(), NAME_LIMIT, found);
        note("attribute.ground", draft.attribute().ground(), NOTE_LIMIT, found);
        note("attribute.reason", draft.attribute().reason(), NOTE_LIMIT, found);
        for (int i = 0; i < draft.triggers().size(); i++) {
            note("triggers[" + i + "].proof", draft.triggers().get(i).proof(), NOTE_LIMIT, found);
        }
        if (draft.change() != null) {
            note("change.reason", draft.change().reason(), NOTE_LIMIT, found);
            if (draft.change().reason().isBlank()) {
                found.add(Violation.of("change.reason", "须填写变更原因"));
            }
        }
        checkAttachments(draft.attachments(), found);
        checkElsewhere(draft.publishedElsewhere(), found);
        checkFields(draft.fields(), found);
        return found;
    }

    /** Also for HTML after it was made clean, which may lengthen it. */
    public static boolean tooLong(String content) {
        return content.length() > CONTENT_LIMIT / 3
                && content.getBytes(StandardCharsets.UTF_8).length > CONTENT_LIMIT;
    }

    public static Violation contentTooLong() {
        return Violation.of("content-too-long", "content", "正文超过 256 KiB（UTF-8）；请把全文作为附件上传，正文放摘要");
    }

    private static void checkTitleAndContent(Draft draft, List<Violation> found) {
        String title = draft.title();
        if (title.isBlank()) {
            found.add(Violation.of("title", "标题不得为空"));
        } else if (title.codePointCount(0, title.length()) > TITLE_LIMIT) {
            found.add(Violation.of("title", "标题超过 500 字"));
        }
        if (!storable(title)) {
            found.add(Violation.of("title", NOT_STORABLE));
        }
        if (tooLong(draft.content())) {
            found.add(contentTooLong());
        }
        if (!storable(draft.content())) {
            found.add(Violation.of("content", NOT_STORABLE));
        }
        if (draft.content().isBlank()
                && draft.attachments().isEmpty()
                && draft.publishedElsewhere().stream().allMatch(there -> there.url() == null)) {
            found.add(Violation.of("content", "正文为空时，须有附件或他处公开的网址"));
        }
    }

    private static void checkAttachments(List<AttachmentName> files, List<Violation> found) {
        if (files.size() > ATTACHMENTS_LIMIT) {
            found.add(Violation.of("attachments", "附件超过 " + ATTACHMENTS_LIMIT + " 个"));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            AttachmentName file = files.get(i);
            if (!SHA256.matcher(file.sha256()).matches()) {
                found.add(Violation.of("attachments[" + i + "].sha256", "须为 64 位小写十六进制的 SHA-256"));
            }
            if (!FileName.allows(file.name())) {
                found.add(Violation.of("attachments[" + i + "].name", "文件名为空、过长或含不允许的字符"));
            } else if (!names.add(file.name())) {
                found.add(Violation.of("attachments[" + i + "].name", "文件名重复"));
            }
        }
    }

    private static void checkElsewhere(List<PublishedElsewhere> places, List<Violation> found) {
        if (places.size() > ELSEWHERE_LIMIT) {
            found.add(Violation.of("publishedElsewhere", "超过 " + ELSEWHERE_LIMIT + " 处"));
        }
        for (int i = 0; i < places.size(); i++) {
            String url = places.get(i).url();
            if (url != null && !webAddress(url)) {
                found.add(
                        Violation.of(
                                "publishedElsewhere[" + i + "].url",
                                "须为 http:// 或 https:// 开头的网址，不超过 2000 字"));
            }
        }
    }

    private static boolean webAddress(String url) {
        if (url.length() > NOTE_LIMIT) {
            return false;
        }
        try {
            // Real addresses have unescaped Han characters, '|' or '#/a?b#c': only the head counts.
            URI head = new URI(url.replaceFirst("(?s)^([a-z]+://[^/?#\\s]+).*", "$1"));
            return ("http".equals(head.getScheme()) || "https".equals(head.getScheme()))
                    && head.getHost() != null
                    && storable(url)
                    && url.chars().noneMatch(sign -> Character.isWhitespace(sign) || sign == '<');
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void checkFields(Map<String, @Nullable Object> fields, List<Violation> found) {
        int before = found.size();
        checkValue("fields", fields, found);
        if (found.size() == before
                && !fields.isEmpty()
                && CanonicalJson.of(fields).getBytes(StandardCharsets.UTF_8).length
                        > FIELDS_LIMIT) {
            found.add(Violation.of("fields", "结构化字段超过 64 KiB"));
        }
    }

    private static void checkValue(String path, @Nullable Object value, List<Violation> found) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, inner) -> {
                        if (!storable((String) key)) {
                            found.add(Violation.of(path, NOT_STORABLE));
                        } else {
                            checkValue(path + "." + key, inner, found);
                        }
                    });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    checkValue(path + "[" + i + "]", list.get(i), found);
                }
            }
            case String text -> {
                if (!storable(text)) {
                    found.add(Violation.of(path, NOT_STORABLE));
                }
            }
            case Number number -> {
                if (!CanonicalJson.keeps(number)) {
                    found.add(Violation.of(path, "数值位数过多，会被舍入；请写成字符串"));
                }
            }
            case null, default -> {}
        }
    }

    private static void note(String path, @Nullable String text, int limit, List<Violation> found) {
        if (text == null) {
            return;
        }
        if (text.isEmpty() && limit == NAME_LIMIT) {
            found.add(Violation.of(path, "不得为空字符串；没有就不填"));
        }
        if (text.length() > limit) {
            found.add(Violation.of(path, "超过 " + limit + " 字"));
        }
        if (!storable(text)) {
            found.add(Violation.of(path, NOT_STORABLE));
        }
    }

    private static final String NOT_STORABLE = "含控制字符或不成对的代理项";

    /** No control sign but tab and line ends (an event would swell sixfold), no half of a pair. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
