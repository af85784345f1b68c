package io.yangguang.publication.secrecy.reading;

import org.jspecify.annotations.Nullable;

/** Takes what is read of an attachment, piece by piece. */
public interface TextSink {

    /**
     * @param path of the file, such as {@code a.zip!b/c.docx}
     * @param section page or sheet, where it is known
     */
    void text(String path, @Nullable String section, String text, boolean html);

    /** A file inside another, before its text. */
    void inner(String path, String name);

    /** A file, or the rest of it, that cannot be read. */
    void unread(String path, Unread why);
}
