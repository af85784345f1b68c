package io.yangguang.rest;

import java.util.List;

/** The problems that all services have in common. */
public final class Problems {

    private Problems() {}

    /** 404, also for what exists outside the caller's scope. */
    public static Problem notFound(String what) {
        return Problem.of(404, "not-found", "未找到").detail("未找到" + what + "，或您无权查看。");
    }

    /** 403. */
    public static Problem forbidden(String right) {
        return Problem.of(403, "forbidden", "没有权限")
                .detail("此操作需要权限 " + right + "。")
                .with("right", right);
    }

    /**
     * 403: the right is there, the data scope too narrow.
     *
     * @param division six digits; 000000 is the whole installation
     */
    public static Problem beyondScope(String right, String division) {
        var whole = division.equals("000000");
        return Problem.of(403, "forbidden", "没有权限")
                .detail(whole ? "此操作须由数据范围为全系统的用户办理。" : "此操作须由数据范围涵盖区划 " + division + " 的用户办理。")
                .with("right", right)
                .with("requiredScope", whole ? "ALL" : "DIVISION:" + division);
    }

    /** 428: a change without If-Match. */
    public static Problem preconditionRequired() {
        return Problem.of(428, "precondition-required", "缺少 If-Match")
                .detail("修改须在 If-Match 中给出所依据版本的 ETag。")
                .next("先读取当前版本，再以其 ETag 提交。");
    }

    /** 412: the row has moved on. */
    public static Problem preconditionFailed(long currentVersion) {
        return Problem.of(412, "precondition-failed", "版本已变化")
                .detail("所依据的版本已被他人修改。")
                .with("currentVersion", currentVersion)
                .next("重新读取当前版本，核对后再提交。");
    }

    /** 400, naming the fields. */
    public static Problem invalid(List<FieldError> errors) {
        return Problem.of(400, "validation-failed", "请求内容不符合要求").fields(errors);
    }

    /** 409. */
    public static Problem conflict(String slug, String title) {
        return Problem.of(409, slug, title);
    }

    static Problem contentTooLarge(long limit) {
        return Problem.of(413, "content-too-large", "请求内容过大")
                .detail("请求内容不得超过 %d 字节。".formatted(limit))
                .with("limit", limit);
    }
}
