package io.yangguang.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta REST answers 404 when a query parameter cannot be read and does not say which one it was;
 * so it is looked for afterwards, and becomes 400 with its name.
 */
final class ParameterProblems {

    private ParameterProblems() {}

    static List<FieldError> unreadableQuery(@Nullable Method method, UriInfo uri) {
        List<FieldError> found = new ArrayList<>();
        if (method != null) {
            for (Parameter parameter : method.getParameters()) {
                String name = queryName(parameter);
                if (name != null) {
                    List<String> values = uri.getQueryParameters().get(name);
                    if (values != null) {
                        values.stream()
                                .filter(value -> !readable(parameter.getType(), value))
                                .findFirst()
                                .ifPresent(_ -> found.add(new FieldError(name, "值的格式不正确")));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable String queryName(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return query.value();
        }
        RestQuery rest = parameter.getAnnotation(RestQuery.class);
        if (rest == null) {
            return null;
        }
        return rest.value().isEmpty() ? parameter.getName() : rest.value();
    }

    private static boolean readable(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == OffsetDateTime.class) {
                OffsetDateTime.parse(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            }
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
