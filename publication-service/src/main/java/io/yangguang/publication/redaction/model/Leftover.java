package io.yangguang.publication.redaction.model;

/**
 * A place where removed text stands once more in what would go out.
 *
 * @param place title, content, {@code fields/a/b}, {@code attachments[0].name}, …
 * @param from offset in code points, in the original text of that place
 * @param text as it stands there
 */
public record Leftover(String place, int from, int to, String text) {

    /** Names it without telling the text. */
    public String key() {
        return "%s:%d-%d".formatted(place, from, to);
    }
}
