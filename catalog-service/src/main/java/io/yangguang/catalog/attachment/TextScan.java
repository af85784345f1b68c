package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.FileText;
import io.yangguang.catalog.marking.MarkGate;
import io.yangguang.catalog.marking.PlacedText;
import io.yangguang.marks.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.List;

/** Looks for classification marks in a file that is text, while it streams by. */
interface TextScan {

    /** For files that are no text. */
    TextScan NONE = (_, _) -> false;

    /** Whether the chunk, with the end of the one before, bears a mark. */
    boolean marked(byte[] chunk, int length);

    static TextScan of(byte[] firstChunk, MarkGate gate) {
        return FileText.of(firstChunk).<TextScan>map(text -> new Running(text, gate)).orElse(NONE);
    }

    /** Keeps the end of each chunk: a mark may begin there, and so may a character. */
    final class Running implements TextScan {

        private static final int OVERLAP = 512;

        private final CharsetDecoder decoder;
        private final MarkGate gate;
        private byte[] undecoded = new byte[0];
        private String tail = "";

        private Running(FileText text, MarkGate gate) {
            decoder = text.decoder();
            this.gate = gate;
        }

        @Override
        public boolean marked(byte[] chunk, int length) {
            ByteBuffer bytes = ByteBuffer.allocate(undecoded.length + length);
            bytes.put(undecoded).put(chunk, 0, length).flip();
            CharBuffer characters = CharBuffer.allocate(bytes.remaining() + 1);
            decoder.decode(bytes, characters, false);
            undecoded = new byte[bytes.remaining()];
            bytes.get(undecoded);
            String text = tail + characters.flip();
            tail = text.substring(Math.max(0, text.length() - OVERLAP));
            return gate.firstMarked(List.of(new PlacedText("file", Place.ATTACHMENT_TEXT, text)))
                    .isPresent();
        }
    }
}
