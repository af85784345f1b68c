package io.yangguang.gateway.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
        @Nullable List<Version> versions,
        @Nullable Publicity publicity) {

    /** Sanitised when the record was formed; everything else is shown as text. */
    public boolean html() {
        return "text/html".equals(contentType);
    }

    /** The day of publication, Asia/Shanghai as the open side writes it. */
    public String publishedOn() {
        return day(publishedAt);
    }

    /** The versions with the one that each replaced, 0 where it replaced none. */
    public List<Step> history() {
        var all = Objects.requireNonNullElse(versions, List.<Version>of());
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        new Step(
                                all.get(i),
                                i > 0 && all.get(i).replaced() ? all.get(i - 1).version() : 0))
                .toList();
    }

    /** A version and the one it replaced. */
    record Step(Version now, int before) {}

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
    record Version(
            int version,
            @Nullable String publishedAt,
            @Nullable String reason,
            @Nullable String act) {
        public String publishedOn() {
            return day(publishedAt);
        }

        public String actText() {
            return switch (Objects.requireNonNullElse(act, "")) {
                case "CORRECTED" -> "更正";
                case "CHANGED" -> "变更";
                default -> "公开";
            };
        }

        /** What it changed can be read where it replaced another version. */
        public boolean replaced() {
            return "CORRECTED".equals(act) || "CHANGED".equals(act);
        }
    }

    /** How a publicity period stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Publicity(
            @Nullable String state,
            @Nullable String stateText,
            @Nullable String since,
            @Nullable String showUntil,
            @Nullable String mayEndOn,
            boolean provisional,
            int daysRequired,
            int daysCounted,
            @Nullable String unitText,
            @Nullable String document,
            @Nullable String article,
            @Nullable List<Interruption> interruptions) {
        public List<Interruption> gaps() {
            return Objects.requireNonNullElse(interruptions, List.of());
        }

        public boolean running() {
            return "RUNNING".equals(state);
        }
    }

    /** A time in which the page could not be read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Interruption(@Nullable String from, @Nullable String to, @Nullable String reason) {
        public String began() {
            return minute(from);
        }

        public String ended() {
            return to == null ? "今" : minute(to);
        }

        private static String minute(@Nullable String instant) {
            return instant == null || instant.length() < 16
                    ? "—"
                    : instant.substring(0, 16).replace('T', ' ');
        }
    }

    /** What changed between two versions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Diff(
            UUID recordId,
            int from,
            int to,
            @Nullable String reason,
            List<Piece> title,
            List<Segment> content,
            List<Field> fields,
            List<File> attachments) {}

    /** Some text and what became of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Piece(String change, String text) {
        public boolean added() {
            return "ADDED".equals(change);
        }

        public boolean removed() {
            return "REMOVED".equals(change);
        }
    }

    /** A sentence, or sentences that stayed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Segment(String change, String text, List<Piece> pieces) {

        /** A changed sentence by its pieces, every other one as a whole. */
        public List<Piece> shown() {
            return pieces.isEmpty() ? List.of(new Piece(change, text)) : pieces;
        }
    }

    /** A structured field that changed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Field(String path, @Nullable String from, @Nullable String to) {}

    /** A file that came, went or was replaced. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(String name, String change) {
        public String changeText() {
            return switch (change) {
                case "ADDED" -> "新增";
                case "REMOVED" -> "删除";
                default -> "替换";
            };
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
    record Missing(
            @Nullable String title,
            @Nullable String detail,
            @Nullable String actText,
            @Nullable String groundText,
            @Nullable String office,
            @Nullable String on,
            @Nullable String indexNumber) {
        public String headline() {
            return Objects.requireNonNullElse(title, "没有这条公开信息");
        }

        public String why() {
            return Objects.requireNonNullElse(detail, "地址可能有误，或者这条信息没有公开。");
        }
    }
}
