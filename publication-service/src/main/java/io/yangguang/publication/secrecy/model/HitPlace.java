package io.yangguang.publication.secrecy.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a hit stands.
 *
 * @param path of a field ({@code 投标人[0].联系人}) or of a file ({@code a.zip!b/c.docx}), personal
 *     values in it masked
 * @param section page or sheet of a file, where it is known
 * @param offset from 0, in the text as a reader sees it; in HTML without tags
 * @param line from 1, in the same text
 */
public record HitPlace(
        Area area, @Nullable String path, @Nullable String section, int offset, int line) {

    /** Which part of the version. */
    public enum Area {
        TITLE("标题"),
        CONTENT("正文"),
        CONTENT_MARKUP("正文的隐藏标记"),
        FIELD("结构化字段"),
        PROJECT_CODE("项目编号"),
        ATTACHMENT_NAME("附件名"),
        ATTACHMENT_TEXT("附件");

        private final String chinese;

        Area(String chinese) {
            this.chinese = chinese;
        }
    }

    /** For people: {@code 附件 a.zip!b/c.docx 第3页 第12行}. */
    public String words() {
        var words = new StringBuilder(area.chinese);
        if (path != null) {
            words.append(' ').append(path);
        }
        if (section != null) {
            words.append(' ').append(section);
        }
        return switch (area) {
            case TITLE, PROJECT_CODE, FIELD, ATTACHMENT_NAME -> words.toString();
            case CONTENT, CONTENT_MARKUP, ATTACHMENT_TEXT ->
                    words.append(" 第").append(line).append('行').toString();
        };
    }
}
