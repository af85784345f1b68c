package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attachment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 条例 (国务院令第711号) 第三十七条: 含有不应当公开……的内容，但是能够作区分处理的，行政机关应当……提供可以公开的政府信息内容，并对不予公开的内容说明理由. The rule is
 * written for requests; our reading applies it to 主动公开 too, as 删减后公开 has no other rule: what may be
 * public goes out, and a note names the articles by which the rest does not.
 *
 * <p>The hash is computed over nothing but what goes out, note included. No removed text, no
 * offset, no length and no file of the original is an input of it, so it cannot be used to try out
 * guesses; and anybody can compute it again from the page.
 */
public final class Outward {

    private Outward() {}

    public static RecordVersion of(RecordVersion original, Markings markings) {
        var removed = markings.removedFiles(original);
        return hashed(
                original,
                new PlainSource(original.title()).without(Run.merged(markings.title())),
                content(original, markings),
                original.attachments().stream().filter(file -> !removed.contains(file)).toList(),
                Fields.without(original.fields(), markings.fields()));
    }

    /** 本信息依法删减后公开: what the reader is told. */
    public static String note(List<String> grounds) {
        return "注：本信息依法删减后公开，删减依据：" + String.join("；", grounds) + "。";
    }

    private static String content(RecordVersion original, Markings markings) {
        var left =
                Source.of(original.contentType(), original.content())
                        .without(Run.merged(markings.content()));
        var note = note(markings.grounds());
        return original.contentType().startsWith("text/html")
                ? left + "<p>" + HtmlEntity.encoded(note) + "</p>"
                : left + "\n\n" + note;
    }

    private static RecordVersion hashed(
            RecordVersion record,
            String title,
            String content,
            List<Attachment> attachments,
            Map<String, Object> fields) {
        return new RecordVersion(
                record.recordId(),
                record.version(),
                record.referenceRevision(),
                record.bodyId(),
                record.divisionCode(),
                record.itemId(),
                record.itemCode(),
                record.kind(),
                record.procurementMethod(),
                title,
                record.contentType(),
                content,
                attachments,
                fields,
                record.attribute(),
                record.triggers(),
                record.projectCode(),
                record.sourceSystem(),
                record.sourceId(),
                record.publishedElsewhere(),
                sha256(CanonicalJson.of(publicFacts(record, title, content, attachments, fields))),
                record.author(),
                record.recordedAt(),
                record.change());
    }

    private static Map<String, @Nullable Object> publicFacts(
            RecordVersion record,
            String title,
            String content,
            List<Attachment> attachments,
            Map<String, Object> fields) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("recordId", record.recordId());
        facts.put("version", record.version());
        facts.put("bodyId", record.bodyId());
        facts.put("divisionCode", record.divisionCode());
        facts.put("itemCode", record.itemCode());
        facts.put("kind", record.kind().name());
        facts.put("title", title);
        facts.put("contentType", record.contentType());
        facts.put("content", content);
        facts.put("fields", fields);
        facts.put(
                "attachments",
                attachments.stream()
                        .map(file -> Map.of("name", file.name(), "sha256", file.sha256()))
                        .toList());
        facts.put("projectCode", record.projectCode());
        facts.put("formedOn", record.formed().on());
        return facts;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
