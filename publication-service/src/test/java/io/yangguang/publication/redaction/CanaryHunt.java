package io.yangguang.publication.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for planted texts in what comes out, in each way in which they may be written. */
final class CanaryHunt {

    private final Map<String, Set<String>> canaries = new LinkedHashMap<>();
    private final Map<String, Integer> surfaces = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();

    /** A text that must not come out, neither must its digest. */
    void plant(String name, String text) {
        var forms = new LinkedHashSet<>(forms(text));
        forms.addAll(digests(text.getBytes(StandardCharsets.UTF_8)));
        canaries.put(name, forms);
    }

    /** Something of which only the digest could come out: a whole original, or bytes. */
    void plantDigest(String name, byte[] bytes) {
        canaries.put(name, new LinkedHashSet<>(digests(bytes)));
    }

    void plantDigest(String name, String sha256) {
        canaries.put(name, Set.of(sha256.toLowerCase(Locale.ROOT)));
    }

    /** One place where something comes out. */
    void search(String surface, String text) {
        surfaces.merge(surface.replaceAll("[ :].*", ""), 1, Integer::sum);
        var haystack = text.toLowerCase(Locale.ROOT);
        canaries.forEach((name, forms) -> {
            for (var form : forms) {
                if (haystack.contains(form)) {
                    found.add(name + " in " + surface + " as " + form);
                }
            }
        });
    }

    List<String> found() {
        return List.copyOf(found);
    }

    int planted() {
        return canaries.size();
    }

    int searched() {
        return surfaces.values().stream().mapToInt(Integer::intValue).sum();
    }

    String report() {
        return "%d canaries (%d forms), %d answers searched %s, %d found"
                .formatted(
                        canaries.size(),
                        canaries.values().stream().mapToInt(Set::size).sum(),
                        searched(),
                        surfaces,
                        found.size());
    }

    /** All in lower case, as the haystack is. */
    static Set<String> forms(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var forms = new LinkedHashSet<String>();
        forms.add(text);
        forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.add(units(text, "\\u%04x", true));
        forms.add(units(text, "\\u%04x", false));
        forms.add(points(text, "&#%d;", true));
        forms.add(points(text, "&#%d;", false));
        forms.add(points(text, "&#x%x;", true));
        forms.add(points(text, "&#x%x;", false));
        forms.add(HexFormat.of().formatHex(utf8));
        forms.addAll(base64(utf8));
        return forms.stream().map(f -> f.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static String units(String text, String format, boolean ascii) {
        return text.chars()
                .mapToObj(c -> c < 0x80 && !ascii ? Character.toString(c) : format.formatted(c))
                .collect(Collectors.joining());
    }

    private static String points(String text, String format, boolean ascii) {
        return text.codePoints()
                .mapToObj(c -> c < 0x80 && !ascii ? Character.toString(c) : format.formatted(c))
                .collect(Collectors.joining());
    }

    /** As it looks inside longer base64, whatever stands before and behind. */
    private static Set<String> base64(byte[] utf8) {
        var forms = new LinkedHashSet<String>();
        for (int before = 0; before < 3; before++) {
            var padded = new byte[before + utf8.length];
            System.arraycopy(utf8, 0, padded, before, utf8.length);
            for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                var encoded = encoder.withoutPadding().encodeToString(padded);
                int from = before == 0 ? 0 : before + 1;
                int to = padded.length * 8 / 6;
                forms.add(encoded.substring(from, to));
            }
        }
        return forms;
    }

    private static Set<String> digests(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var forms = new LinkedHashSet<String>();
            forms.add(HexFormat.of().formatHex(digest));
            forms.add(
                    Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .toLowerCase(Locale.ROOT));
            forms.add(
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .toLowerCase(Locale.ROOT));
            return forms;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
