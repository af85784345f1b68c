package io.yangguang.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson could not read, as a problem with the field's path, the line and the column. Values
 * are never repeated: they may be what the scan for classification marks would have refused.
 */
@Singleton
class JsonProblems {

    private static final int LONGEST_NAME = 100;

    /** Empty when the failure is not about the request's JSON. */
    Optional<Problem> of(@Nullable Throwable failure) {
        return switch (failure) {
            case InvalidDefinitionException _ -> Optional.empty();
            case UnrecognizedPropertyException unknown ->
                    Optional.of(
                            located(Problem.of(400, "unknown-field", "含有未定义的字段"), unknown)
                                    .field(path(unknown.getPath()), "没有此字段"));
            case InvalidNullException missing ->
                    Optional.of(
                            located(wrongType(), missing).field(path(missing.getPath()), "不得为空"));
            case MismatchedInputException mismatch ->
                    Optional.of(
                            located(wrongType(), mismatch)
                                    .field(path(mismatch.getPath()), expected(mismatch)));
            case JsonMappingException mapping when mapping.getPath().isEmpty() ->
                    Optional.of(malformed(mapping));
            case JsonMappingException mapping ->
                    mapping.getCause() instanceof JsonProcessingException syntax
                            ? Optional.of(malformed(syntax).field(path(mapping.getPath()), "格式有误"))
                            : Optional.of(
                                    located(wrongType(), mapping)
                                            .field(path(mapping.getPath()), "值不符合要求"));
            case JsonProcessingException syntax -> Optional.of(malformed(syntax));
            case null, default -> Optional.empty();
        };
    }

    private static Problem wrongType() {
        return Problem.of(400, "wrong-type", "字段类型不正确");
    }

    private static Problem malformed(JsonProcessingException failure) {
        String message = failure.getOriginalMessage();
        boolean twice = message != null && message.startsWith("Duplicate field");
        return located(
                Problem.of(400, "malformed-json", twice ? "JSON 中有重复的字段名" : "JSON 格式错误"), failure);
    }

    private static Problem located(Problem problem, JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return problem;
        }
        return problem.detail("第 %d 行第 %d 列。".formatted(at.getLineNr(), at.getColumnNr()))
                .with("line", at.getLineNr())
                .with("column", at.getColumnNr());
    }

    private static String expected(MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null) {
            return "类型不正确";
        }
        if (type.isEnum()) {
            return "应为 " + names(type) + " 之一";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "应为文本";
            case "int", "long", "short", "Integer", "Long", "Short", "BigInteger" -> "应为整数";
            case "double", "Double", "BigDecimal" -> "应为数值";
            case "boolean", "Boolean" -> "应为 true 或 false";
            case "LocalDate" -> "应为日期，如 2026-01-31";
            case "Instant", "OffsetDateTime" -> "应为带时区的时间，如 2026-01-31T09:00:00+08:00";
            case "UUID" -> "应为 UUID";
            default -> collection(type) ? "应为数组" : "类型不正确，或缺少必填内容";
        };
    }

    private static boolean collection(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || type.isArray();
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining("、"));
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                if (!path.isEmpty()) {
                    path.append('.');
                }
                String name = reference.getFieldName();
                path.append(name, 0, Math.min(name.length(), LONGEST_NAME));
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }
}
