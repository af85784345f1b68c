package io.yangguang.publication.feed.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives pending facts their places: dense, in order of position, a bad one included with its
 * problem.
 */
public final class SequencingRules {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private SequencingRules() {}

    /** The entries that follow the number {@code last}, one for each pending fact. */
    public static List<FeedEntry> sequence(long last, List<PendingEntry> pending) {
        var entries = new ArrayList<FeedEntry>(pending.size());
        long seq = last;
        for (var fact : pending) {
            seq++;
            entries.add(
                    new FeedEntry(
                            seq,
                            fact.entryId(),
                            fact.recordId(),
                            fact.version(),
                            fact.type(),
                            fact.contentHash(),
                            fact.title(),
                            fact.at(),
                            fact.url(),
                            problem(fact),
                            fact.act(),
                            fact.ground()));
        }
        return List.copyOf(entries);
    }

    private static @Nullable String problem(PendingEntry fact) {
        if (fact.type() == null || EntryType.named(fact.type()).isEmpty()) {
            return "条目类型无法识别";
        }
        if (fact.version() == null || fact.version() < 1) {
            return "条目没有版本号";
        }
        if (fact.contentHash() == null || !SHA256.matcher(fact.contentHash()).matches()) {
            return "条目没有有效的内容摘要";
        }
        if (fact.url() == null || fact.url().isBlank()) {
            return "条目没有公开地址";
        }
        if (fact.title() == null && !EntryType.WITHDRAWN.name().equals(fact.type())) {
            return "条目没有标题";
        }
        return null;
    }
}
