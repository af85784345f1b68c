package io.yangguang.catalog.attachment.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The characters of a file that is text: UTF-8, UTF-16 with its mark, or GB 18030, which is what
 * offices here send.
 */
public record FileText(Charset charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Empty when the bytes are no text. An incomplete last character is no fault. */
    public static Optional<FileText> of(byte[] head) {
        if (head.length >= 2) {
            int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe) {
                return Optional.of(new FileText(StandardCharsets.UTF_16));
            }
        }
        for (byte sign : head) {
            if (sign >= 0
                    && sign < 0x20
                    && sign != '\n'
                    && sign != '\r'
                    && sign != '\t'
                    && sign != '\f') {
                return Optional.empty();
            }
        }
        return List.of(StandardCharsets.UTF_8, GB18030).stream()
                .filter(charset -> reads(charset, head))
                .findFirst()
                .map(FileText::new);
    }

    /** A decoder for all the file's bytes, piece by piece; what is wrong is replaced. */
    public CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    String decode(byte[] bytes) {
        return new String(bytes, charset);
    }

    private static boolean reads(Charset charset, byte[] head) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result =
                decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return !result.isError();
    }
}
