package io.yangguang.rest;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Problems that were thrown, the framework's own refusals, and everything nobody expected.
 *
 * <p>Public, because Quarkus calls mappers of a library from another class loader.
 */
public class FailureMappers {

    private final ProblemResponses responses;
    private final JsonProblems jsonProblems;
    private final Incidents incidents;

    public FailureMappers(
            ProblemResponses responses, JsonProblems jsonProblems, Incidents incidents) {
        this.responses = responses;
        this.jsonProblems = jsonProblems;
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    public Response map(ProblemException refusal) {
        return responses.of(refusal.problem());
    }

    /** A path or query parameter that cannot be read arrives here too, as a wrapped cause. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(NotFoundException failure, ResourceInfo resource, UriInfo uri) {
        if (failure.getCause() != null) {
            var unreadable = ParameterProblems.unreadableQuery(resource.getResourceMethod(), uri);
            if (!unreadable.isEmpty()) {
                return responses.of(Problems.invalid(unreadable));
            }
        }
        return responses.of(Problem.of(404, "not-found", "未找到").detail("没有此地址，或地址中的标识无效。"));
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(WebApplicationException failure, ContainerRequestContext request) {
        Response own = failure.getResponse();
        int status = own.getStatus();
        if (failure instanceof ResteasyReactiveClientProblem || status >= 500) {
            return incidents.answer(failure, request);
        }
        if (status < 400) {
            return own;
        }
        var json = jsonProblems.of(failure.getCause());
        var answer = responses.builder(json.orElseGet(() -> standard(status)));
        own.getStringHeaders()
                .forEach((name, values) -> {
                    if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                        values.forEach(value -> answer.header(name, value));
                    }
                });
        return answer.build();
    }

    /** What Quarkus says when a body without Content-Length grows over the server's limit. */
    @ServerExceptionMapper
    public Response map(IOException failure, ContainerRequestContext request) {
        if ("Request too large".equals(failure.getMessage())) {
            return responses.of(Problem.of(413, "content-too-large", "请求内容过大"));
        }
        return incidents.answer(failure, request);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(ValidationException failure, ContainerRequestContext request) {
        return incidents.answer(failure, request);
    }

    @ServerExceptionMapper
    public Response map(Throwable failure, ContainerRequestContext request) {
        return incidents.answer(failure, request);
    }

    private static Problem standard(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "unauthenticated", "未登录或登录已失效");
            case 403 -> Problem.of(403, "forbidden", "没有权限");
            case 404 -> Problem.of(404, "not-found", "未找到");
            case 405 -> Problem.of(405, "method-not-allowed", "此地址不支持该方法");
            case 406 -> Problem.of(406, "not-acceptable", "不提供所要求的内容类型");
            case 413 -> Problem.of(413, "content-too-large", "请求内容过大");
            case 415 -> Problem.of(415, "unsupported-media-type", "不支持的内容类型");
            default -> Problem.of(status, "bad-request", "请求无法处理");
        };
    }
}
