package io.yangguang.catalog.attachment.model;

import java.util.regex.Pattern;

/** Which names files may have. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]");

    private FileName() {}

    /** No path, no control sign, no half of a surrogate pair, at most 200 signs. */
    public static boolean allows(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !name.startsWith(".")
                && !FORBIDDEN.matcher(name).find();
    }
}
