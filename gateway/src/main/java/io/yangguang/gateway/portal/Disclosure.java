package io.yangguang.gateway.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disclosure as the open side shows it; what a page needs of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Disclosure(
        UUID recordId,
        String title,
        @Nullable String content,
        @Nullable String contentType,
        @Nullable String indexNumber,
        @Nullable String bodyName,
        @Nullable String fieldName,
        @Nullable String itemName,
        @Nullable String formedOn,
        @Nullable String publishedAt,
        @Nullable String dueOn,
        @Nullable List<Attachment> attachments,
        @Nullable List<Version> versions) {

    /** Sanitised when the record was formed; everything else is shown as text. */
    public boolean html() {
        return "text/html".equals(contentType);
    }

    /** The day of publication, Asia/Shanghai as the open side writes it. */
    public String publishedOn() {
        return day(publishedAt);
    }

    static String day(@Nullable String instant) {
        return instant == null || instant.length() < 10 ? "—" : instant.substring(0, 10);
    }

    /** A file of the disclosure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attachment(String name, @Nullable String url, @Nullable String sha256) {
        public String address() {
            return Objects.requireNonNullElse(url, "/open/v1/attachments/" + sha256 + "/" + name);
        }
    }

    /** A published version. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(int version, @Nullable String publishedAt, @Nullable String reason) {
        public String publishedOn() {
            return day(publishedAt);
        }
    }

    /** One page of disclosures, newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listing(@Nullable List<Disclosure> items, @Nullable String next) {
        List<Disclosure> entries() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /** Why there is nothing to show. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Missing(@Nullable String title, @Nullable String detail) {
        public String headline() {
            return Objects.requireNonNullElse(title, "没有这条公开信息");
        }

        public String why() {
            return Objects.requireNonNullElse(detail, "地址可能有误，或者这条信息没有公开。");
        }
    }
}
