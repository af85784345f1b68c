package io.yangguang.publication.secrecy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentReaderTest {

    private static final String CANARY = "229901195001010006";
    private static final ReadingLimits LIMITS =
            new ReadingLimits(
                    Duration.ofSeconds(60), 5_000_000, 64L * 1024 * 1024, 4 * 1024 * 1024, 50, 5);

    private final AttachmentReader reader = new AttachmentReader();

    @TempDir Path folder;

    private static final class Seen implements TextSink {
        final List<String> texts = new ArrayList<>();
        final List<String> unread = new ArrayList<>();
        final List<String> names = new ArrayList<>();

        @Override
        public void text(String path, @Nullable String section, String text, boolean html) {
            texts.add(path + "|" + section + "|" + text);
        }

        @Override
        public void inner(String path, String name) {
            names.add(path);
        }

        @Override
        public void unread(String path, Unread why) {
            unread.add(path + " " + why);
        }

        /** Path and section of the texts that hold the canary. */
        List<String> found() {
            return texts.stream()
                    .filter(text -> text.contains(CANARY))
                    .map(text -> text.substring(0, text.indexOf('|', text.indexOf('|') + 1)))
                    .toList();
        }
    }

    private Seen read(String name, byte[] bytes) throws Exception {
        return read(name, bytes, LIMITS);
    }

    private Seen read(String name, byte[] bytes, ReadingLimits limits) throws Exception {
        var file = Files.write(folder.resolve("file"), bytes);
        var seen = new Seen();
        reader.read(file, name, limits, seen);
        return seen;
    }

    @Test
    void everyFormatIsReadWithItsPageOrSheet() throws Exception {
        assertFound("a.docx", Papers.docx("正文", "身份证 " + CANARY), "a.docx|null");
        assertFound("a.xlsx", Papers.xlsx("人员", "张某", CANARY), "a.xlsx|工作表 人员");
        assertFound("a.xls", Papers.xls("人员", "张某", CANARY), "a.xls|工作表 人员");
        assertFound("a.pptx", Papers.pptx("首页", "证 " + CANARY), "a.pptx|第2张");
        assertFound("a.pdf", Papers.pdf("cover", "ID " + CANARY), "a.pdf|第2页");
        assertFound("a.odt", Papers.odt("证 " + CANARY), "a.odt|null");
        assertFound("a.rtf", Papers.rtf("ID " + CANARY), "a.rtf|null");
        assertFound("a.txt", Papers.gbk("身份证 " + CANARY), "a.txt|null");
        assertFound("a.csv", Papers.gbk("姓名,证\n张," + CANARY), "a.csv|null");
        assertFound(
                "a.html",
                ("<html><body><p>证 " + CANARY + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "a.html|null");
    }

    private void assertFound(String name, byte[] bytes, String where) throws Exception {
        var seen = read(name, bytes);

        assertThat(seen.found()).as("%s %s", name, seen.unread).contains(where);
        assertThat(seen.unread).as(name).isEmpty();
    }

    @Test
    void theNameDoesNotMatterAndGbkIsUnderstood() throws Exception {
        assertThat(read("计划.bin", Papers.docx(CANARY)).found()).containsExactly("计划.bin|null");
        assertThat(read("a.txt", Papers.gbk("机密★10年")).texts).containsExactly("a.txt|null|机密★10年");
    }

    @Test
    void filesWithinFilesAreRead() throws Exception {
        var inner = Papers.zip("b/c.docx", Papers.docx(CANARY), "d.txt", Papers.gbk("无"));
        var seen = read("a.zip", Papers.zip("封面.txt", Papers.gbk("封面"), "内.zip", inner));

        assertThat(seen.found()).containsExactly("a.zip!内.zip!b/c.docx|null");
        assertThat(seen.names).contains("a.zip!内.zip", "a.zip!内.zip!b/c.docx");
        assertThat(seen.unread).isEmpty();
        var mail = read("a.eml", Papers.mail("body", "x.docx", Papers.docx(CANARY)));
        assertThat(mail.found()).as("%s", mail.texts).containsExactly("a.eml!x.docx|null");
        assertThat(read("a.eml", Papers.mail("ID " + CANARY, "x.txt", Papers.gbk("x"))).found())
                .isNotEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAndNeverThrown() throws Exception {
        var docx =
                Papers.docx(IntStream.range(0, 500).mapToObj(i -> i + "段").toArray(String[]::new));
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = 1;

        assertThat(read("a.pdf", Papers.locked("secret", "text")).unread)
                .containsExactly("a.pdf ENCRYPTED");
        for (double part : new double[] {0.2, 0.5, 0.95}) {
            assertThat(read("a.docx", Papers.cut(docx, part)).unread)
                    .as("%s", part)
                    .isNotEmpty()
                    .allMatch(each ->
                            each.startsWith("a.docx BROKEN") || each.startsWith("a.docx NO_TEXT"));
        }
        assertThat(read("a.pdf", Papers.cut(Papers.pdf("text"), 0.3)).unread).isNotEmpty();
        assertThat(read("a.bin", noise).unread).containsExactly("a.bin UNSUPPORTED");
        assertThat(read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).unread)
                .containsExactly("a.png PICTURE");
        assertThat(read("a.txt", new byte[0]).unread).containsExactly("a.txt EMPTY");
        assertThat(read("a.pdf", Papers.pdf("")).unread).containsExactly("a.pdf NO_TEXT");
        assertThat(read("a.zip", Papers.zip("x.docx", Papers.cut(docx, 0.5))).unread)
                .anyMatch(each -> each.startsWith("a.zip!x.docx"));
    }

    @Test
    void noFileGetsOverTheLimits() throws Exception {
        assertThat(read("bomb.zip", Papers.bomb(100)).unread).containsExactly("bomb.zip TOO_BIG");
        assertThat(read("deep.zip", Papers.nested(9, Papers.gbk(CANARY))).unread)
                .containsExactly("deep.zip TOO_DEEP");
        var many = new Object[200];
        for (int i = 0; i < 100; i++) {
            many[2 * i] = i + ".txt";
            many[2 * i + 1] = Papers.gbk("x");
        }
        assertThat(read("many.zip", Papers.zip(many)).unread)
                .containsExactly("many.zip TOO_MANY_FILES");
        var little = new ReadingLimits(Duration.ofSeconds(60), 1000, 1 << 20, 1 << 20, 9, 5);
        assertThat(read("long.docx", Papers.docx("长".repeat(5000)), little).unread)
                .containsExactly("long.docx TOO_MUCH_TEXT");
        var quick = new ReadingLimits(Duration.ofNanos(1), 1 << 20, 1 << 20, 1 << 20, 9, 5);
        assertThat(read("slow.docx", Papers.docx("x"), quick).unread)
                .containsExactly("slow.docx TOO_LONG");
    }
}
