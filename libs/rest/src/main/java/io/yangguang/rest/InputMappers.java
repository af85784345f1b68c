package io.yangguang.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Bodies and parameters that do not fit; they win over the mappers that Quarkus brings.
 *
 * <p>Public, because Quarkus calls mappers of a library from another class loader.
 */
public class InputMappers {

    private final ProblemResponses responses;
    private final JsonProblems jsonProblems;
    private final Incidents incidents;

    public InputMappers(
            ProblemResponses responses, JsonProblems jsonProblems, Incidents incidents) {
        this.responses = responses;
        this.jsonProblems = jsonProblems;
        this.incidents = incidents;
    }

    /** Malformed JSON arrives wrapped in a WebApplicationException instead. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(MismatchedInputException mismatch, ContainerRequestContext request) {
        return jsonProblems
                .of(mismatch)
                .map(responses::of)
                .orElseGet(() -> incidents.answer(mismatch, request));
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(
            ResteasyReactiveViolationException failure, ContainerRequestContext request) {
        return validation(failure, request);
    }

    /** A handler that validates by hand. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(ConstraintViolationException failure, ContainerRequestContext request) {
        return validation(failure, request);
    }

    private Response validation(
            ConstraintViolationException failure, ContainerRequestContext request) {
        if (ViolationPaths.isOurFault(failure)) {
            return incidents.answer(failure, request);
        }
        return responses.of(Problems.invalid(ViolationPaths.errors(failure)));
    }
}
