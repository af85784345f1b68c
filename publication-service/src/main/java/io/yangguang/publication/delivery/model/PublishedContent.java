package io.yangguang.publication.delivery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was made public, as it goes to other platforms. It is frozen when the delivery is enqueued:
 * a later edit is a later version.
 *
 * @param divisionCode six digits of GB/T 2260
 * @param fields structured fields, values as JSON has them
 * @param formedOn null where the day of formation is unknown
 * @param contentHash SHA-256 of the content, lower-case hex
 * @param reason why it was withdrawn or corrected, where the act has a reason
 */
public record PublishedContent(
        UUID bodyId,
        String divisionCode,
        String bodyName,
        String itemCode,
        String itemName,
        String kind,
        String title,
        String contentType,
        String content,
        List<Attachment> attachments,
        Map<String, Object> fields,
        @Nullable String projectCode,
        String indexNumber,
        @Nullable LocalDate formedOn,
        Instant publishedAt,
        String contentHash,
        @Nullable String reason) {

    public PublishedContent {
        attachments = List.copyOf(attachments);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
