package io.yangguang.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Hands a request to one service and its answer back, both as streams. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final HttpProxy proxy;
    private final URI origin;
    private final Destination.Access access;
    private final long maximumBody;

    Passage(HttpClient client, URI origin, Destination.Access access, long maximumBody) {
        this.origin = origin;
        this.access = access;
        this.maximumBody = maximumBody;
        this.proxy =
                HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                        .origin(SocketAddress.inetSocketAddress(origin.getPort(), origin.getHost()))
                        .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var incoming = request.proxiedRequest();
        SecurityHeaders.strip(request.headers(), access);
        request.putHeader("X-Forwarded-For", incoming.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", incoming.isSSL() ? "https" : "http");
        if (incoming.authority() != null) {
            request.putHeader("X-Forwarded-Host", incoming.authority().toString());
        }
        var body = request.getBody();
        if (body != null && !Destination.streams(path(incoming))) {
            request.setBody(counted(context, body));
        }
        return context.sendRequest().recover(failure -> unavailable(context, failure));
    }

    private Body counted(ProxyContext context, Body body) {
        Runnable overflow = () -> context.set("overflow", true);
        var stream = new CountedBody(body.stream(), maximumBody, overflow);
        return body.length() >= 0 ? Body.body(stream, body.length()) : Body.body(stream);
    }

    private Future<ProxyResponse> unavailable(ProxyContext context, Throwable failure) {
        var tooLarge = Boolean.TRUE.equals(context.get("overflow", Boolean.class));
        if (!tooLarge) {
            LOG.warnf("%s does not answer: %s", origin, failure.toString());
        }
        var problem =
                tooLarge
                        ? Answers.problem(
                                413, "content-too-large", "请求内容过大", "上限为 " + maximumBody + " 字节。")
                        : Answers.unavailable();
        var response = context.request().release().response();
        response.setStatusCode(problem.getInteger("status"));
        response.headers().clear();
        response.putHeader("Content-Type", Answers.PROBLEM);
        if (tooLarge) {
            response.putHeader("Connection", "close");
        } else {
            response.putHeader("Retry-After", "5");
        }
        response.setBody(Body.body(problem.toBuffer()));
        return Future.succeededFuture(response);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var incoming = context.request().proxiedRequest();
        var headers = context.response().headers();
        headers.remove("Server");
        SecurityHeaders.add(headers, path(incoming), incoming.isSSL());
        return context.sendResponse();
    }

    private static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "/");
    }
}
