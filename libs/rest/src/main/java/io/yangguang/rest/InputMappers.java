package io.yangguang.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies and parameters that do not fit; they win over the mappers that Quarkus brings. */
class InputMappers {

    private final ProblemResponses responses;
    private final JsonProblems jsonProblems;

    InputMappers(ProblemResponses responses, JsonProblems jsonProblems) {
        this.responses = responses;
        this.jsonProblems = jsonProblems;
    }

    /** Malformed JSON arrives wrapped in a WebApplicationException instead. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response map(MismatchedInputException mismatch) {
        return responses.of(jsonProblems.of(mismatch).orElseThrow(() -> mismatchUnknown(mismatch)));
    }

    private static IllegalStateException mismatchUnknown(MismatchedInputException mismatch) {
        return new IllegalStateException(mismatch);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response map(ResteasyReactiveViolationException failure) {
        return validation(failure);
    }

    /** A handler that validates by hand. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response map(ConstraintViolationException failure) {
        return validation(failure);
    }

    private Response validation(ConstraintViolationException failure) {
        if (ViolationPaths.isOurFault(failure)) {
            throw new IllegalStateException("An answer or an inner call is invalid", failure);
        }
        return responses.of(Problems.invalid(ViolationPaths.errors(failure)));
    }
}
