package io.yangguang.publication.secrecy;

import io.yangguang.marks.HtmlText;
import io.yangguang.marks.Marks;
import io.yangguang.marks.Place;
import io.yangguang.publication.secrecy.model.Detectors;
import io.yangguang.publication.secrecy.model.Detectors.Reading;
import io.yangguang.publication.secrecy.model.Folded;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace;
import io.yangguang.publication.secrecy.model.HitPlace.Area;
import io.yangguang.publication.secrecy.model.Masks;
import io.yangguang.publication.secrecy.model.Spotted;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks through one text with all detectors. */
final class TextScan {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LEVEL = Pattern.compile("秘密|机密|绝密");

    private final HitCollector hits;

    TextScan(HitCollector hits) {
        this.hits = hits;
    }

    void line(Area area, @Nullable String path, String text) {
        scan(
                area,
                path,
                null,
                text,
                area == Area.ATTACHMENT_NAME ? Reading.FILE_NAME : Reading.LINE);
    }

    /** A field with its name, which tells what kind of number it holds. */
    void field(String path, String name, String value) {
        var prefix = name.isEmpty() ? 0 : name.length() + 1;
        marks(Area.FIELD, path, null, value);
        marks(Area.FIELD, path, null, name);
        var whole = prefix == 0 ? value : name + ":" + value;
        var folded = Folded.of(whole);
        for (var spotted : Detectors.in(folded, Reading.LINE)) {
            var place =
                    new HitPlace(
                            Area.FIELD,
                            Masks.text(path),
                            null,
                            Math.max(0, spotted.start() - prefix),
                            1);
            hits.add(spotted.kind(), place, spotted.masked(), value(whole, spotted));
        }
    }

    /** A code is a number by itself: only what words and check digits make certain. */
    void code(String code) {
        marks(Area.PROJECT_CODE, null, null, code);
        for (var spotted : Detectors.in(Folded.of(code), Reading.LINE)) {
            if (spotted.kind() != HitKind.MOBILE_NUMBER
                    && spotted.kind() != HitKind.BANK_CARD
                    && spotted.kind() != HitKind.OLD_IDENTITY_NUMBER) {
                hits.add(
                        spotted.kind(),
                        new HitPlace(Area.PROJECT_CODE, null, null, spotted.start(), 1),
                        spotted.masked(),
                        value(code, spotted));
            }
        }
    }

    void body(
            Area area, @Nullable String path, @Nullable String section, String text, boolean html) {
        if (!html) {
            scan(area, path, section, text, Reading.BODY);
            return;
        }
        scan(area, path, section, HtmlText.of(text), Reading.BODY);
        var tags =
                TAG.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"));
        var folded = Folded.of(tags);
        for (var spotted : Detectors.personal(folded)) {
            hits.add(
                    spotted.kind(),
                    new HitPlace(
                            area == Area.CONTENT ? Area.CONTENT_MARKUP : area,
                            masked(path),
                            section == null ? "隐藏标记" : masked(section),
                            spotted.start(),
                            1),
                    spotted.masked(),
                    value(tags, spotted));
        }
    }

    private void scan(
            Area area,
            @Nullable String path,
            @Nullable String section,
            String text,
            Reading reading) {
        marks(area, path, section, text);
        var folded = Folded.of(text);
        var found = Detectors.in(folded, reading);
        var lines = found.isEmpty() ? new int[0] : lineStarts(text);
        for (var spotted : found) {
            var place =
                    new HitPlace(
                            area,
                            masked(path),
                            masked(section),
                            spotted.start(),
                            line(lines, spotted.start()));
            hits.add(spotted.kind(), place, spotted.masked(), value(text, spotted));
        }
    }

    private void marks(Area area, @Nullable String path, @Nullable String section, String text) {
        var findings = Marks.scan(text, place(area));
        if (findings.isEmpty()) {
            return;
        }
        var starts = lineStarts(text);
        for (var finding : findings) {
            int line = Math.min(finding.line(), starts.length);
            int start = starts[line - 1];
            int end = line < starts.length ? starts[line] : text.length();
            var level =
                    LEVEL.matcher(Folded.of(text.substring(start, end)).text().replace(" ", ""));
            hits.add(
                    HitKind.CLASSIFICATION_MARK,
                    new HitPlace(area, masked(path), masked(section), start, line),
                    level.find() ? level.group() : HitKind.CLASSIFICATION_MARK.chinese(),
                    finding.fingerprint());
        }
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Masks.text(text);
    }

    private static String value(String text, Spotted spotted) {
        return switch (spotted.kind().severity()) {
            case BLOCK -> spotted.kind() + "@" + text.substring(spotted.start(), spotted.end());
            case WARNING ->
                    text.substring(spotted.start(), spotted.end()).replaceAll("[\\s\\-]", "");
        };
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> ends(text, i))
                                .map(i -> i + 1))
                .toArray();
    }

    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\u2028', '\u2029', '\u0085', '\f' -> true;
            case '\r' -> at + 1 >= text.length() || text.charAt(at + 1) != '\n';
            default -> false;
        };
    }

    private static int line(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static Place place(Area area) {
        return switch (area) {
            case TITLE -> Place.TITLE;
            case CONTENT, CONTENT_MARKUP -> Place.CONTENT;
            case FIELD, PROJECT_CODE -> Place.FIELD;
            case ATTACHMENT_NAME -> Place.FILE_NAME;
            case ATTACHMENT_TEXT -> Place.ATTACHMENT_TEXT;
        };
    }
}
