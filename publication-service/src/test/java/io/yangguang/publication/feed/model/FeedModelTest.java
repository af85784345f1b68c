package io.yangguang.publication.feed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedModelTest {

    private static final String HASH = "a".repeat(64);
    private static final Instant AT = Instant.parse("2026-02-27T01:30:00Z");

    @Test
    void placesAreDenseAndABadFactTakesOneWithItsProblem() {
        var pending =
                List.of(
                        fact(3, 1, "PUBLISHED", HASH, "计划", "/a"),
                        fact(5, 1, "EXPLODED", HASH, "计划", "/a"),
                        fact(6, null, "PUBLISHED", HASH, "计划", "/a"),
                        fact(7, 2, "CORRECTED", "abc", "计划", "/a"),
                        fact(8, 2, "CORRECTED", HASH, null, "/a"),
                        fact(9, 2, "CORRECTED", HASH, "计划", " "),
                        fact(11, 2, "WITHDRAWN", HASH, null, "/a"));

        var entries = SequencingRules.sequence(41, pending);

        assertThat(entries)
                .extracting(FeedEntry::seq)
                .containsExactly(42L, 43L, 44L, 45L, 46L, 47L, 48L);
        assertThat(entries)
                .extracting(e -> e.problem() == null)
                .containsExactly(true, false, false, false, false, false, true);
    }

    @Test
    void aCursorIsReadBackAndNothingElseIs() {
        for (var cursor : List.of(FeedCursor.after("e1", 7), FeedCursor.before("e1", 7))) {
            var keys = Arrays.stream(cursor.keys()).map(Object::toString).toList();

            assertThat(FeedCursor.parse(keys)).contains(cursor);
        }
        assertThat(FeedCursor.parse(List.of("f1", "e1", "-1", "a"))).isEmpty();
        assertThat(FeedCursor.parse(List.of("f1", "e1", "7", "x"))).isEmpty();
        assertThat(FeedCursor.parse(List.of("f1", "e1", "seven", "a"))).isEmpty();
        assertThat(FeedCursor.parse(List.of("f0", "e1", "7", "a"))).isEmpty();
        assertThat(FeedCursor.parse(List.of("7"))).isEmpty();
    }

    @Test
    void followingNextSeesEveryEntryOnceInBothDirectionsAndTurningSkipsNone() {
        for (int limit = 1; limit <= 12; limit++) {
            var forward = page(FeedCursor.after("e", 0), limit, 10);
            var backward = page(FeedCursor.before("e", 11), limit, 10);

            assertThat(walk(forward, limit, 10))
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
            assertThat(walk(backward, limit, 10))
                    .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            // The turn-round: forward from the first page of the backward reader, when 3 came
            // later.
            var later = page(backward.previous(), 100, 13);
            assertThat(later.entries()).extracting(FeedEntry::seq).containsExactly(11L, 12L, 13L);
        }
    }

    @Test
    void anEmptyPageKeepsItsPlace() {
        var end = page(FeedCursor.after("e", 10), 5, 10);

        assertThat(end.entries()).isEmpty();
        assertThat(end.next()).isEqualTo(FeedCursor.after("e", 10));
        assertThat(page(end.next(), 5, 11).entries())
                .extracting(FeedEntry::seq)
                .containsExactly(11L);
        assertThat(page(end.previous(), 1, 10).entries())
                .extracting(FeedEntry::seq)
                .containsExactly(10L);
        var start = page(FeedCursor.before("e", 1), 5, 10);
        assertThat(page(start.previous(), 1, 10).entries())
                .extracting(FeedEntry::seq)
                .containsExactly(1L);
    }

    private static List<Long> walk(FeedPage first, int limit, long last) {
        var seen = new java.util.ArrayList<Long>();
        for (var page = first; !page.entries().isEmpty(); page = page(page.next(), limit, last)) {
            page.entries().forEach(entry -> seen.add(entry.seq()));
        }
        return seen;
    }

    private static FeedPage page(FeedCursor from, int limit, long last) {
        var places =
                from.forward()
                        ? LongStream.rangeClosed(from.seq() + 1, last)
                        : LongStream.iterate(
                                Math.min(from.seq() - 1, last), s -> s >= 1, s -> s - 1);
        return FeedPage.of(from, places.limit(limit).mapToObj(FeedModelTest::entry).toList());
    }

    private static FeedEntry entry(long seq) {
        var id = new UUID(0, seq);
        return new FeedEntry(seq, id, id, 1, "PUBLISHED", HASH, "计划", AT, "/a", null, null, null);
    }

    private static PendingEntry fact(
            long position, Integer version, String type, String hash, String title, String url) {
        var id = new UUID(0, position);
        return new PendingEntry(position, id, id, version, type, hash, title, AT, url, null, null);
    }
}
