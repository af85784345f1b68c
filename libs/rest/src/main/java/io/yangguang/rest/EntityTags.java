package io.yangguang.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's version as a strong entity tag. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTags() {}

    /** 3 → {@code "3"} with the quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change is based on. {@code *}, weak tags and lists are refused: a change
     * is based on exactly one version.
     *
     * @throws ProblemException 428 without the header, 400 when it cannot be read
     */
    public static long require(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired().asException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(400, "malformed-if-match", "If-Match 无法识别")
                    .detail("If-Match 应为读取时得到的 ETag，如 \"3\"（含双引号）。")
                    .field("If-Match", "应为一个强 ETag")
                    .asException();
        }
        return Long.parseLong(tag.group(1));
    }
}
