package io.yangguang.marks;

/** Where a text stands; it decides how a bare mark is read. */
public enum Place {
    TITLE,
    /** Plain text or HTML. */
    CONTENT,
    FILE_NAME,
    /** The value of a structured field. */
    FIELD,
    /** Text extracted from an attachment. */
    ATTACHMENT_TEXT
}
