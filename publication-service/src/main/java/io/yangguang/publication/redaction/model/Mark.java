package io.yangguang.publication.redaction.model;

/**
 * What stands outward where text was removed. Always of the same length, so that it does not tell
 * how much that was.
 */
public enum Mark {
    WORDS("（此处依法删减）"),
    BLOCKS("■■■");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
