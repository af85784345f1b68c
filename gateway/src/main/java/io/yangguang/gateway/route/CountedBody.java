package io.yangguang.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a body while it flows. Quarkus' own limit does not see chunked bodies on proxied routes.
 * Past the limit the stream fails, which ends the request to the service as well.
 */
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long maximum;
    private final Runnable overflow;
    private long seen;
    private boolean over;
    private @Nullable Handler<Throwable> failure;

    CountedBody(ReadStream<Buffer> source, long maximum, Runnable overflow) {
        this.source = source;
        this.maximum = maximum;
        this.overflow = overflow;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        if (over) {
            return;
        }
        seen += buffer.length();
        if (seen <= maximum) {
            handler.handle(buffer);
            return;
        }
        over = true;
        overflow.run();
        if (failure != null) {
            failure.handle(new BodyTooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    /** The body was larger than it may be. */
    static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
