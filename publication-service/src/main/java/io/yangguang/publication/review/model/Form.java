package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the 审批单 proposes.
 *
 * @param channels codes of the channels on which it should be public; empty leaves them to the item
 * @param major 重大事项
 * @param sensitive 敏感事项
 * @param responsibleOffice 承办处室: the division that made the information, or keeps what was obtained
 *     from others; none when the form does not say
 */
public record Form(
        Attribute attribute,
        List<String> channels,
        Urgency urgency,
        boolean major,
        boolean sensitive,
        @Nullable String responsibleOffice) {

    public Form {
        channels = List.copyOf(channels);
    }

    /** 平件, 急件, 特急. */
    public enum Urgency {
        ORDINARY("平件"),
        URGENT("急件"),
        MOST_URGENT("特急");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        /** The Chinese word on the form. */
        public String title() {
            return title;
        }
    }

    /** What a record proposes by itself. */
    public static Form of(RecordVersion record) {
        return new Form(record.attribute(), List.of(), Urgency.ORDINARY, false, false, null);
    }

    /** Whether the principal signs too. */
    public boolean weighty() {
        return major || sensitive;
    }
}
