package io.yangguang.gateway.route;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the door itself answers, as RFC 9457 problem documents. */
final class Answers {

    static final String PROBLEM = "application/problem+json";

    private Answers() {}

    static void unauthenticated(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer realm=\"yangguang\"");
        send(
                context,
                problem(401, "unauthenticated", "需要登录", "请求没有有效的访问令牌。")
                        .put(
                                "next",
                                "从 /auth/realms/yangguang 取得访问令牌，放在 Authorization: Bearer 中再试。"));
    }

    static void notFound(RoutingContext context) {
        send(context, problem(404, "not-found", "没有这个地址", "接口目录见 /docs。"));
    }

    static void tooLarge(RoutingContext context, long maximum) {
        // The rest of the body is not read, so the connection cannot be used again.
        context.response().putHeader("Connection", "close");
        send(
                context,
                problem(413, "content-too-large", "请求内容过大", "上限为 " + maximum + " 字节。")
                        .put("next", "大的正文请作为附件上传，大批记录请用 /api/catalog/v1/records/batch。"));
    }

    static void tooMany(RoutingContext context, long retryAfterSeconds) {
        context.response().putHeader("Retry-After", Long.toString(retryAfterSeconds));
        send(
                context,
                problem(429, "too-many-requests", "请求过于频繁", "请在 " + retryAfterSeconds + " 秒后再试。"));
    }

    static JsonObject unavailable() {
        return problem(503, "service-unavailable", "服务暂时不可用", "请稍后再试；重试带同一 Idempotency-Key 是安全的。");
    }

    static JsonObject problem(int status, String slug, String title, String detail) {
        return new JsonObject()
                .put("type", "urn:yangguang:problem:" + slug)
                .put("status", status)
                .put("title", title)
                .put("detail", detail);
    }

    private static void send(RoutingContext context, JsonObject problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        SecurityHeaders.add(
                response.headers(), context.normalizedPath(), context.request().isSSL());
        response.setStatusCode(problem.getInteger("status"))
                .putHeader("Content-Type", PROBLEM)
                .end(problem.toBuffer());
    }
}
