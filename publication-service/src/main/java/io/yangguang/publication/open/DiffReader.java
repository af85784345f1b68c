package io.yangguang.publication.open;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.open.PublicRows.Text;
import io.yangguang.publication.open.model.FieldDiff;
import io.yangguang.publication.open.model.FileDiff;
import io.yangguang.publication.open.model.ReadableText;
import io.yangguang.publication.open.model.TextDiff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compares two versions as they were published, both of which may be read. */
@ApplicationScoped
class DiffReader {

    private final PublicRows rows;

    DiffReader(PublicRows rows) {
        this.rows = rows;
    }

    Optional<DiffView> between(UUID recordId, int from, int to, int readableFrom) {
        var before = rows.text(recordId, from);
        var after = rows.text(recordId, to);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var was = before.get();
        var is = after.get();
        var reason =
                rows.versions(recordId, readableFrom).stream()
                        .filter(version -> version.version() == to)
                        .findFirst()
                        .map(VersionView::reason);
        return Optional.of(
                new DiffView(
                        recordId,
                        from,
                        to,
                        reason.orElse(null),
                        TextDiff.characters(was.title(), is.title()),
                        TextDiff.sentences(readable(was), readable(is)),
                        FieldDiff.between(fields(was), fields(is)),
                        FileDiff.between(files(recordId, from), files(recordId, to))));
    }

    private static String readable(Text text) {
        return ReadableText.of(text.contentType(), text.content());
    }

    private List<FileDiff.File> files(UUID recordId, int version) {
        return rows.attachments(recordId, version).stream()
                .map(file -> new FileDiff.File(file.name(), file.sha256()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Text text) {
        return EventJson.read(EventJson.read(text.fields()), Map.class);
    }
}
