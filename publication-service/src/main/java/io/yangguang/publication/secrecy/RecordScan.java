package io.yangguang.publication.secrecy;

import io.yangguang.ids.Ids;
import io.yangguang.publication.attachment.Blobs;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attachment;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace;
import io.yangguang.publication.secrecy.model.HitPlace.Area;
import io.yangguang.publication.secrecy.model.Masks;
import io.yangguang.publication.secrecy.reading.AttachmentReader;
import io.yangguang.publication.secrecy.reading.ReadingLimits;
import io.yangguang.publication.secrecy.reading.TextSink;
import io.yangguang.publication.secrecy.reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through everything of an outward version; outside any transaction, for it takes long. */
@ApplicationScoped
class RecordScan {

    private final Blobs blobs;
    private final AttachmentReader reader;
    private final Ids ids;
    private final ReadingLimits limits;

    RecordScan(Blobs blobs, AttachmentReader reader, Ids ids, SecrecySettings settings) {
        this.blobs = blobs;
        this.reader = reader;
        this.ids = ids;
        var attachment = settings.attachment();
        limits =
                new ReadingLimits(
                        attachment.time(),
                        attachment.characters(),
                        attachment.bytes(),
                        attachment.textBytes(),
                        attachment.files(),
                        attachment.depth());
    }

    /**
     * @param readable false when reading the attachments has failed before, again and again
     */
    List<Hit> scan(RecordVersion outward, boolean readable)
            throws IOException, InterruptedException {
        var hits = new HitCollector(ids);
        var texts = new TextScan(hits);
        texts.line(Area.TITLE, null, outward.title());
        texts.body(
                Area.CONTENT,
                null,
                null,
                outward.content(),
                outward.contentType().startsWith("text/html"));
        value(texts, "", "", outward.fields());
        if (outward.projectCode() != null) {
            texts.code(outward.projectCode());
        }
        for (var attachment : outward.attachments()) {
            texts.line(Area.ATTACHMENT_NAME, attachment.name(), attachment.name());
            attachment(attachment, texts, hits, readable);
        }
        return hits.hits();
    }

    private static void value(TextScan texts, String path, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                    map.forEach((key, each) -> {
                        var at = path.isEmpty() ? key.toString() : path + "." + key;
                        value(texts, at, key.toString(), each);
                    });
            case Collection<?> list -> {
                int i = 0;
                for (var each : list) {
                    value(texts, path + "[" + i++ + "]", name, each);
                }
            }
            case BigDecimal number -> texts.field(path, name, number.toPlainString());
            default -> texts.field(path, name, value.toString());
        }
    }

    private void attachment(
            Attachment attachment, TextScan texts, HitCollector hits, boolean readable)
            throws IOException, InterruptedException {
        var sink = new Scanning(texts, hits);
        if (!readable) {
            sink.unread(attachment.name(), Unread.FAILED);
            return;
        }
        var file = Files.createTempFile("secrecy-", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                blobs.copyTo(attachment.sha256(), out);
            }
            reader.read(file, attachment.name(), limits, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Scans what is read. */
    private record Scanning(TextScan texts, HitCollector hits) implements TextSink {

        @Override
        public void text(String path, @Nullable String section, String text, boolean html) {
            texts.body(Area.ATTACHMENT_TEXT, path, section, text, html);
        }

        @Override
        public void inner(String path, String name) {
            texts.line(Area.ATTACHMENT_NAME, path, name);
        }

        @Override
        public void unread(String path, Unread why) {
            hits.add(
                    HitKind.UNREADABLE,
                    new HitPlace(Area.ATTACHMENT_TEXT, Masks.text(path), null, 0, 1),
                    why.chinese(),
                    why.name());
        }
    }
}
