package io.yangguang.rest;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation names {@code create.request.title}; the caller knows only {@code title}, or the
 * query parameter's own name. Property names are already those of the JSON, see {@link JsonNames}.
 */
final class ViolationPaths {

    private ViolationPaths() {}

    /** True for an invalid answer of a resource and for a bean inside the service. */
    static boolean isOurFault(ConstraintViolationException failure) {
        boolean resource = failure instanceof ResteasyReactiveViolationException;
        return failure.getConstraintViolations().stream()
                .anyMatch(violation -> {
                    Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
                    if (nodes.next().getKind() != ElementKind.METHOD) {
                        return false;
                    }
                    return !resource || nodes.next().getKind() == ElementKind.RETURN_VALUE;
                });
    }

    static List<FieldError> errors(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(path(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    private static String path(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        Path.@Nullable MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                Object place = node.getIndex() == null ? node.getKey() : node.getIndex();
                path.append('[').append(place == null ? "" : place).append(']');
            }
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> {
                    if (method != null) {
                        int index = node.as(Path.ParameterNode.class).getParameterIndex();
                        append(path, parameter(violation.getRootBeanClass(), method, index));
                    }
                }
                case PROPERTY -> append(path, node.getName());
                default -> {}
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }

    private static void append(StringBuilder path, @Nullable String name) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }

    /** The parameter's name in the request; null for the body and for a bundle of parameters. */
    private static @Nullable String parameter(
            Class<?> resource, Path.MethodNode node, int parameter) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(node.getName())
                        && List.of(method.getParameterTypes()).equals(List.of(types))) {
                    String name = name(method, parameter);
                    if (name != null) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String name(Method method, int index) {
        String own = method.getParameters()[index].getName();
        for (Annotation annotation : method.getParameterAnnotations()[index]) {
            switch (annotation) {
                case QueryParam query -> {
                    return query.value();
                }
                case PathParam path -> {
                    return path.value();
                }
                case HeaderParam header -> {
                    return header.value();
                }
                case RestQuery query -> {
                    return query.value().isEmpty() ? own : query.value();
                }
                case RestPath path -> {
                    return path.value().isEmpty() ? own : path.value();
                }
                case RestHeader header -> {
                    return header.value().isEmpty() ? own : header.value();
                }
                default -> {}
            }
        }
        return null;
    }
}
