package io.yangguang.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Opaque cursors: the last row's sort keys and a checksum, in base64url. The checksum finds typing
 * errors and cut copies; it is no protection, so what a cursor leads to is filtered like any other
 * read.
 */
public final class Cursors {

    private static final int LONGEST = 2000;
    private static final String SEPARATOR = "\0";

    private Cursors() {}

    /** At least one key; none may hold the character NUL, which PostgreSQL cannot store either. */
    public static String encode(Object... keys) {
        String joined =
                Arrays.stream(keys).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        if (keys.length == 0
                || joined.chars().filter(character -> character == 0).count() != keys.length - 1) {
            throw new IllegalArgumentException("A cursor needs keys without NUL");
        }
        byte[] text = joined.getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(text.length + 4).putInt(sum(text)).put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @throws ProblemException 400 for everything that {@link #encode} did not make
     */
    public static List<String> decode(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw invalid();
            }
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (all.remaining() < 4) {
                throw invalid();
            }
            int sum = all.getInt();
            byte[] text = new byte[all.remaining()];
            all.get(text);
            if (sum != sum(text)) {
                throw invalid();
            }
            String joined =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            return List.of(joined.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw invalid();
        }
    }

    private static int sum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }

    private static ProblemException invalid() {
        return Problem.of(400, "invalid-cursor", "分页游标无效")
                .detail("游标只能取自上一页的 next，不可自行拼写。")
                .next("从第一页重新读取。")
                .asException();
    }
}
