package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.FeedCursor;
import io.yangguang.publication.feed.model.FeedPage;
import io.yangguang.rest.Cursors;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FeedPage", description = "信息流一页 / a page of the feed")
record FeedPageView(
        List<FeedEntryView> items,
        @Schema(description = "下一页，始终可用；空页的 next 就是下一个条目将出现之处") String next,
        @Schema(description = "反方向的一页；倒序首页的 prev 是正向同步的起点") String prev) {

    static FeedPageView of(FeedPage page, int limit, int wait) {
        return new FeedPageView(
                page.entries().stream().map(FeedEntryView::from).toList(),
                link(page.next(), limit, wait),
                link(page.previous(), limit, wait));
    }

    private static String link(FeedCursor cursor, int limit, int wait) {
        return "/open/v1/feed?cursor=%s&limit=%d".formatted(Cursors.encode(cursor.keys()), limit)
                + (wait > 0 && cursor.forward() ? "&wait=" + wait + "s" : "");
    }
}
