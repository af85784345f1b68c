package io.yangguang.rest.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The problems that follow from the kind of an operation, and the answers that all share. */
final class CommonProblems {

    record Common(int status, String description, List<String> slugs) {}

    private static final Map<String, Common> SHARED = new LinkedHashMap<>();

    static {
        share("Unauthenticated", 401, "未登录或令牌失效 / no valid token", "unauthenticated");
        share(
                "Forbidden",
                403,
                "没有权限，或账号没有数据范围 / the right or the data scope is missing",
                "forbidden",
                "no-data-scope");
        share("NotFound", 404, "没有，或不在数据范围内 / not there, or outside the scope", "not-found");
        share("NotAcceptable", 406, "不提供所要求的类型 / not in that type", "not-acceptable");
        share("PreconditionFailed", 412, "版本已变化 / changed meanwhile", "precondition-failed");
        share("TooLarge", 413, "请求体过大 / the body is too large", "content-too-large");
        share("UnsupportedType", 415, "不读这种类型 / that type is not read", "unsupported-media-type");
        share("PreconditionRequired", 428, "缺少 If-Match / no If-Match", "precondition-required");
        share("TooManyRequests", 429, "请求过于频繁，见 Retry-After / too many", "too-many-requests");
        share("InternalError", 500, "系统内部错误，带事件编号 / with an incident id", "internal-error");
        share("ServiceUnavailable", 503, "服务暂时不可用 / try again", "service-unavailable");
    }

    private CommonProblems() {}

    static Map<String, Common> responses() {
        return SHARED;
    }

    static Map<Integer, TreeSet<String>> of(Traits traits) {
        var all = new TreeMap<Integer, TreeSet<String>>();
        add(all, 406, true, "not-acceptable");
        add(all, 429, true, "too-many-requests");
        add(all, 500, true, "internal-error");
        add(all, 503, true, "service-unavailable");
        add(all, 401, traits.guarded(), "unauthenticated");
        add(all, 403, traits.guarded(), "forbidden", "no-data-scope");
        add(all, 404, traits.named(), "not-found");
        add(all, 400, traits.query() || traits.json(), "validation-failed");
        add(all, 400, traits.cursor(), "invalid-cursor");
        add(all, 400, traits.json(), "malformed-json", "unknown-field", "wrong-type");
        add(all, 413, traits.body(), "content-too-large");
        add(all, 415, traits.body(), "unsupported-media-type");
        add(all, 400, traits.conditional(), "malformed-if-match");
        add(all, 412, traits.conditional(), "precondition-failed");
        add(all, 428, traits.conditional(), "precondition-required");
        add(all, 400, traits.idempotent(), "invalid-idempotency-key");
        add(all, 409, traits.idempotent(), "idempotency-key-in-use");
        add(all, 422, traits.idempotent(), "idempotency-key-reused");
        return all;
    }

    /** The shared answer that says exactly this, if there is one. */
    static @Nullable String nameOf(int status, Collection<String> slugs) {
        return SHARED.entrySet().stream()
                .filter(entry -> entry.getValue().status() == status)
                .filter(entry -> new TreeSet<>(entry.getValue().slugs()).equals(slugs))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static String describe(int status, @Nullable String own) {
        if (own != null && !own.startsWith("Not A") && !own.equals("Bad Request")) {
            return own;
        }
        return switch (status) {
            case 400 -> "请求有误，errors 指出字段 / the request is wrong; errors names the fields";
            case 409 -> "与现状或正在处理的请求冲突 / conflicts with what is there";
            case 422 -> "内容不予接收 / the content is refused";
            default -> "不能处理 / cannot be done";
        };
    }

    static Map<String, Object> example(int status, List<Object> types) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", types.isEmpty() ? "about:blank" : types.getFirst());
        example.put("status", status);
        example.put("title", "中文标题，同一类型不变");
        example.put("detail", "这一次的情形");
        return example;
    }

    static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457；类型见 docs/problems.md / problem details")
                .addProperty("type", text("稳定的问题类型 / stable type"))
                .addProperty("title", text("中文标题 / title in Chinese"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("这一次的情形 / about this occurrence"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(
                                        OASFactory.createSchema()
                                                .addType(SchemaType.OBJECT)
                                                .addProperty("field", text("字段路径 / field path"))
                                                .addProperty("message", text("原因 / reason"))))
                .addProperty("next", text("可行的下一步 / next lawful action"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static void share(String name, int status, String description, String... slugs) {
        SHARED.put(name, new Common(status, description, List.of(slugs)));
    }

    private static void add(
            Map<Integer, TreeSet<String>> all, int status, boolean applies, String... slugs) {
        if (applies) {
            all.computeIfAbsent(status, _ -> new TreeSet<>()).addAll(List.of(slugs));
        }
    }
}
