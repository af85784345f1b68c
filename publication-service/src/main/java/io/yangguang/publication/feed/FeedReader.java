package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.FeedCursor;
import io.yangguang.publication.feed.model.FeedPage;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import io.yangguang.rest.ProblemException;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the feed, waiting for the next entry when asked to. No connection is held while
 * waiting.
 */
@ApplicationScoped
class FeedReader {

    /** Entries that another replica sequenced ring no bell here. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final FeedRows rows;
    private final FeedBell bell;
    private final BusinessClock clock;

    FeedReader(FeedRows rows, FeedBell bell, BusinessClock clock) {
        this.rows = rows;
        this.bell = bell;
        this.clock = clock;
    }

    FeedPage read(@Nullable String cursor, boolean descending, int limit, Duration wait) {
        var from = start(cursor, descending);
        var deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            var heard = bell.sequenced().strokes();
            var page = FeedPage.of(from, rows.read(from, clock.today(), limit));
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!page.entries().isEmpty() || !from.forward() || !left.isPositive()) {
                return page;
            }
            try {
                bell.sequenced().await(heard, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return page;
            }
        }
    }

    private FeedCursor start(@Nullable String cursor, boolean descending) {
        var end = rows.end();
        if (cursor == null) {
            return descending
                    ? FeedCursor.before(end.epoch(), end.last() + 1)
                    : FeedCursor.after(end.epoch(), 0);
        }
        var place = FeedCursor.parse(Cursors.decode(cursor)).orElseThrow(FeedReader::badCursor);
        if (!place.epoch().equals(end.epoch()) || place.seq() > end.last() + 1) {
            throw sequenceRestarted();
        }
        return place;
    }

    private static ProblemException badCursor() {
        return Problem.of(400, "invalid-cursor", "分页游标无效")
                .field("cursor", "不是本接口给出的游标")
                .next("GET /open/v1/feed")
                .asException();
    }

    private static ProblemException sequenceRestarted() {
        return Problem.of(410, "feed-restarted", "信息流已重新编号")
                .detail("数据恢复后序号已重新开始；请自头读取，凭 entryId 与内容摘要去重")
                .next("GET /open/v1/feed")
                .asException();
    }
}
