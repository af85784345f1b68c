package io.yangguang.catalog.attachment.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first bytes of a file and what they tell.
 *
 * <p>The declared type only decides between types that begin alike.
 */
public final class FileHead {

    private static final int LOOKED_AT = 8192;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OCTETS = "application/octet-stream";

    private record Magic(String hex, int offset, String mediaType) {

        boolean starts(byte[] head) {
            int length = hex.length() / 2;
            if (head.length < offset + length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                int wanted = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
                if ((head[offset + i] & 0xff) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> MAGIC =
            List.of(
                    new Magic("255044462d", 0, "application/pdf"),
                    new Magic("89504e470d0a1a0a", 0, "image/png"),
                    new Magic("ffd8ff", 0, "image/jpeg"),
                    new Magic("474946383761", 0, "image/gif"),
                    new Magic("474946383961", 0, "image/gif"),
                    new Magic("49492a00", 0, "image/tiff"),
                    new Magic("4d4d002a", 0, "image/tiff"),
                    new Magic("57454250", 8, "image/webp"),
                    new Magic("66747970", 4, "video/mp4"),
                    new Magic("526172211a07", 0, "application/vnd.rar"),
                    new Magic("377abcaf271c", 0, "application/x-7z-compressed"),
                    new Magic("1f8b", 0, "application/gzip"),
                    new Magic("7f454c46", 0, "application/x-elf"),
                    new Magic("7b5c727466", 0, "application/rtf"));

    private final byte[] head;

    public FileHead(byte[] bytes, int length) {
        head = java.util.Arrays.copyOf(bytes, Math.min(length, LOOKED_AT));
    }

    /**
     * @param declared what the sender says it is
     */
    public String mediaType(String declared) {
        String said = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (new Magic("504b0304", 0, "").starts(head)
                || new Magic("504b0506", 0, "").starts(head)) {
            return zipped(said);
        }
        if (new Magic("d0cf11e0a1b11ae1", 0, "").starts(head)) {
            return List.of(
                                    "application/msword",
                                    "application/vnd.ms-excel",
                                    "application/vnd.ms-powerpoint")
                            .contains(said)
                    ? said
                    : "application/x-ole-storage";
        }
        Optional<Magic> magic = MAGIC.stream().filter(known -> known.starts(head)).findFirst();
        if (magic.isPresent()) {
            return magic.get().mediaType();
        }
        if (FileText.of(head).isEmpty()) {
            return new Magic("424d", 0, "").starts(head)
                    ? "image/bmp"
                    : new Magic("4d5a", 0, "").starts(head)
                            ? "application/vnd.microsoft.portable-executable"
                            : OCTETS;
        }
        return written(said);
    }

    private String zipped(String said) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        if (names.contains("OFD.xml")) {
            return "application/ofd";
        }
        if (names.contains("mimetypeapplication/vnd.oasis.opendocument.")) {
            int start = names.indexOf("mimetype") + "mimetype".length();
            int end = names.indexOf("PK", start);
            return end < 0 ? "application/zip" : names.substring(start, end);
        }
        if (names.contains("word/")) {
            return OOXML + "wordprocessingml.document";
        }
        if (names.contains("xl/")) {
            return OOXML + "spreadsheetml.sheet";
        }
        if (names.contains("ppt/")) {
            return OOXML + "presentationml.presentation";
        }
        return names.contains("[Content_Types].xml") && said.startsWith(OOXML)
                ? said
                : "application/zip";
    }

    private String written(String said) {
        String start =
                FileText.of(head)
                        .orElseThrow()
                        .decode(head)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        if (start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg")) {
            return "image/svg+xml";
        }
        if (start.startsWith("<?xml")) {
            return "application/xml";
        }
        return switch (said) {
            case "text/csv", "text/html", "text/markdown", "application/json" -> said;
            default -> "text/plain";
        };
    }
}
