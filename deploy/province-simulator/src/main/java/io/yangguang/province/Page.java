package io.yangguang.province;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What arrived, for people. Everything that came from outside is escaped. */
final class Page {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String TEMPLATE = template();

    private Page() {}

    static String of(List<Kept> all, Map<String, Long> diary, Behaviour behaviour) {
        return TEMPLATE.replace("{{state}}", state(behaviour))
                .replace("{{total}}", Integer.toString(all.size()))
                .replace("{{accepted}}", count(all, Verdict.ACCEPTED))
                .replace("{{rejected}}", count(all, Verdict.REJECTED))
                .replace("{{pending}}", count(all, Verdict.PENDING))
                .replace(
                        "{{duplicates}}",
                        Integer.toString(all.stream().mapToInt(Kept::duplicates).sum()))
                .replace("{{diary}}", diary(diary))
                // Last, so that nothing that was sent to us is taken for a mark of ours.
                .replace("{{rows}}", rows(all));
    }

    private static String state(Behaviour behaviour) {
        if (behaviour.down()) {
            return "<span class=\"tag bad\">停机</span>";
        }
        return behaviour.equals(Behaviour.good())
                ? "<span class=\"tag good\">正常</span>"
                : "<span class=\"tag warn\">故障演练中</span>";
    }

    private static String count(List<Kept> all, Verdict verdict) {
        return Long.toString(all.stream().filter(k -> k.ruling().verdict() == verdict).count());
    }

    private static String diary(Map<String, Long> diary) {
        if (diary.isEmpty()) {
            return "<p class=\"none\">没有拒收，也没有异常应答。</p>";
        }
        return diary.entrySet().stream()
                .map(note ->
                        "<li>" + escape(note.getKey()) + " <b>" + note.getValue() + "</b></li>")
                .collect(Collectors.joining("", "<ul class=\"diary\">", "</ul>"));
    }

    private static String rows(List<Kept> all) {
        if (all.isEmpty()) {
            return "<tr><td colspan=\"7\" class=\"none\">尚未收到报送。</td></tr>";
        }
        return all.reversed().stream().limit(SHOWN).map(Page::row).collect(Collectors.joining());
    }

    private static String row(Kept kept) {
        Submission submission = kept.submission();
        return "<tr><td>"
                + TIME.format(kept.receivedAt())
                + "</td><td>"
                + act(submission.act())
                + "</td><td class=\"title\">"
                + escape(submission.title())
                + "<small>"
                + escape(submission.bodyName())
                + " · "
                + escape(submission.itemCode())
                + " · 第 "
                + submission.version()
                + " 版</small></td><td>"
                + verdict(kept.ruling())
                + "</td><td>"
                + kept.duplicates()
                + "</td><td><code>"
                + escape(kept.receiptId())
                + "</code></td><td><code>"
                + kept.deliveryId()
                + "</code></td></tr>";
    }

    private static String act(String act) {
        return switch (act) {
            case "PUBLISH" -> "公开";
            case "CORRECT" -> "更正";
            case "WITHDRAW" -> "撤回";
            default -> escape(act);
        };
    }

    private static String verdict(Ruling ruling) {
        return switch (ruling.verdict()) {
            case PENDING -> "<span class=\"tag warn\">待审</span>";
            case ACCEPTED -> "<span class=\"tag good\">受理</span>" + revision(ruling);
            case REJECTED ->
                    "<span class=\"tag bad\">退回</span>"
                            + revision(ruling)
                            + "<small>"
                            + escape(String.join("；", ruling.reasons()))
                            + "</small>";
        };
    }

    private static String revision(Ruling ruling) {
        return ruling.revision() > 1 ? " 第 " + ruling.revision() + " 次裁定" : "";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (InputStream in = Page.class.getResourceAsStream("page.html")) {
            if (in == null) {
                throw new IllegalStateException("page.html is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
