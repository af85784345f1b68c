package io.yangguang.catalog.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void endsOfLinesBlankLinesAndTheByteOrderMarkAreNoContent() throws IOException {
        List<Lines.Line> lines = all("\ufeff{a}\r\n\n  \n{b}\n{c}");

        assertThat(lines).extracting(LinesTest::text).containsExactly("{a}", "{b}", "{c}");
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 4L, 5L);
    }

    @Test
    void aLineOfOneMebibyteIsTakenAndALongerOneIsReadPast() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);

        List<Lines.Line> lines =
                all(longest + "\r\n" + longest + "y\n" + "z".repeat(5_000_000) + "\nafter");

        assertThat(lines).extracting(Lines.Line::tooLong).containsExactly(false, true, true, false);
        assertThat(text(lines.get(0))).isEqualTo(longest);
        assertThat(text(lines.get(3))).isEqualTo("after");
    }

    @Test
    void piecesOfTheStreamDoNotMatter() throws IOException {
        long seed = 20260316;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> written = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                written.add("行" + "字".repeat(random.nextInt(3000)));
            }
            InputStream stuttering =
                    new ByteArrayInputStream(
                            String.join("\n", written).getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public int read(byte[] target, int offset, int length) {
                            return super.read(
                                    target, offset, Math.min(length, 1 + random.nextInt(4000)));
                        }
                    };

            List<String> read = new ArrayList<>();
            Lines lines = new Lines(stuttering);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                read.add(text(line.get()));
            }

            assertThat(read).as("seed %d round %d", seed, round).isEqualTo(written);
        }
    }

    private static List<Lines.Line> all(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Lines.Line> all = new ArrayList<>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static String text(Lines.Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
