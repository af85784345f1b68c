package io.yangguang.publication.secrecy.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** One attachment, read with all that is inside it. */
final class FileReading {

    private static final Set<String> TEXTUAL =
            Set.of(
                    "application/xml",
                    "application/json",
                    "application/javascript",
                    "application/xhtml+xml");
    private static final Set<String> MARKUP =
            Set.of("text/html", "application/xhtml+xml", "application/xml", "text/xml");
    private static final Set<String> ARCHIVES =
            Set.of("zip", "gzip", "tar", "7z", "bzip", "xz", "compress", "archive", "cpio");

    private final Parsers parsers;
    private final Budget budget;
    private final TextSink sink;

    FileReading(Parsers parsers, Budget budget, TextSink sink) {
        this.parsers = parsers;
        this.budget = budget;
        this.sink = sink;
    }

    void read(Path file, String name, String path, int depth, boolean listed) {
        try {
            budget.file(depth);
            document(file, name, path, depth, listed);
        } catch (Budget.Stopped stopped) {
            // Told once, by who began the reading.
            throw stopped;
        } catch (Exception | StackOverflowError e) {
            var reason = budget.stopped();
            if (reason != null) {
                throw new Budget.Stopped(reason);
            }
            sink.unread(path, why(e));
        }
    }

    private void document(Path file, String name, String path, int depth, boolean listed)
            throws Exception {
        if (Files.size(file) == 0) {
            sink.unread(path, Unread.EMPTY);
            return;
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(file, metadata)) {
            var type = parsers.detect(stream, metadata);
            var word = type.getBaseType().toString();
            if (Set.of("image", "audio", "video").contains(type.getType())) {
                if (listed) {
                    sink.unread(path, Unread.PICTURE);
                }
            } else if (plain(type, word)) {
                plain(file, path, MARKUP.contains(word) || word.endsWith("+xml"));
            } else {
                metadata.set(Metadata.CONTENT_TYPE, type.toString());
                parse(file, path, depth, word, metadata, stream);
            }
        }
    }

    private static boolean plain(MediaType type, String word) {
        boolean mail = word.equals("message/rfc822") || word.equals("application/mbox");
        return !mail && (type.getType().equals("text") || TEXTUAL.contains(word));
    }

    private void plain(Path file, String path, boolean html) throws IOException {
        int most = budget.limits().textBytes();
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            sink.unread(path, Unread.TOO_MUCH_TEXT);
        }
        var text = Encodings.decode(bytes);
        budget.characters(text.length());
        if (text.isBlank()) {
            sink.unread(path, Unread.NO_TEXT);
        } else {
            sink.text(path, null, text, html);
        }
    }

    private void parse(
            Path file,
            String path,
            int depth,
            String type,
            Metadata metadata,
            TikaInputStream stream)
            throws Exception {
        if (torn(file)) {
            sink.unread(path, Unread.BROKEN);
        }
        var archive = ARCHIVES.stream().anyMatch(type::contains);
        var text = new SectionText(path, type, budget, sink);
        var inner = new Inner(path, depth, archive);
        try {
            parsers.parse(stream, text, metadata, inner);
        } finally {
            text.flush();
            properties(path, metadata);
        }
        if (!archive && !text.anything() && inner.files == 0) {
            sink.unread(path, Unread.NO_TEXT);
        }
    }

    /**
     * A zip, and so a docx, whose end is missing: some parsers read what is left and say nothing.
     */
    private static boolean torn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3) {
                return false;
            }
        }
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return !zip.getEntries().hasMoreElements();
        } catch (IOException _) {
            return true;
        }
    }

    private void properties(String path, Metadata metadata) {
        var all = new StringBuilder();
        for (var name : metadata.names()) {
            if (name.startsWith(DublinCore.PREFIX_DC)
                    || name.startsWith("custom:")
                    || name.startsWith("meta:keyword")
                    || name.startsWith("w:Comments")) {
                for (var value : metadata.getValues(name)) {
                    all.append(value).append('\n');
                }
            }
        }
        if (!all.toString().isBlank()) {
            sink.text(path, "文档属性", all.toString(), false);
        }
    }

    private static Unread why(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof EncryptedDocumentException
                    || each instanceof org.apache.poi.EncryptedDocumentException
                    || each instanceof InvalidPasswordException) {
                return Unread.ENCRYPTED;
            }
            if (each instanceof Parsers.Unsupported) {
                return Unread.UNSUPPORTED;
            }
            if (each.getMessage() != null && each.getMessage().contains("Zip bomb")) {
                return Unread.TOO_BIG;
            }
        }
        return Unread.BROKEN;
    }

    /** Takes the files that a parser finds inside another. */
    private final class Inner implements EmbeddedDocumentExtractor {

        private final String outer;
        private final int depth;
        private final boolean archive;
        private int files;

        Inner(String outer, int depth, boolean archive) {
            this.outer = outer;
            this.depth = depth;
            this.archive = archive;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
                throws IOException {
            @Nullable String given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            var name = given == null || given.isBlank() ? "内含文件" + (files + 1) : given;
            var path = outer + "!" + name;
            var file = Files.createTempFile("inner-", ".part");
            try {
                spool(stream, file);
                if (archive) {
                    sink.inner(path, name);
                }
                read(file, name, path, depth + 1, archive);
                files++;
            } finally {
                Files.deleteIfExists(file);
            }
        }

        private void spool(InputStream stream, Path file) throws IOException {
            try (var out = Files.newOutputStream(file)) {
                var buffer = new byte[64 * 1024];
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    budget.bytes(read);
                    out.write(buffer, 0, read);
                }
            }
        }
    }
}
