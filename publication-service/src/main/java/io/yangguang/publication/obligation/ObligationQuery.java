package io.yangguang.publication.obligation;

import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of obligations. */
class ObligationQuery {
    private static final Set<String> STATES =
            Set.of("OPEN", "FULFILLED", "DECIDED_NOT_PUBLIC", "ANNULLED", "AWAITING_REFERENCE");

    @QueryParam("record")
    @Parameter(description = "信息记录 / record id")
    @Nullable UUID record;

    @QueryParam("body")
    @Parameter(description = "机关单位 / body id")
    @Nullable UUID body;

    @QueryParam("item")
    @Parameter(description = "事项标识或代码 / id or code of the item", example = "F1-02")
    @Nullable String item;

    @QueryParam("state")
    @Parameter(
            description =
                    "状态 / " + "OPEN, FULFILLED, DECIDED_NOT_PUBLIC, ANNULLED, AWAITING_REFERENCE")
    @Nullable String state;

    @QueryParam("due")
    @Parameter(description = "soon 即将到期, overdue 逾期, provisional 暂定")
    @Nullable String due;

    @QueryParam("dueFrom")
    @Parameter(description = "届满日起（含）/ due from, inclusive", example = "2026-03-01")
    @Nullable LocalDate dueFrom;

    @QueryParam("dueTo")
    @Parameter(description = "届满日止（含）/ due to, inclusive", example = "2026-03-31")
    @Nullable LocalDate dueTo;

    @QueryParam("cursor")
    @Parameter(description = "上一页给出的游标 / cursor of the page before")
    @Nullable String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "每页条数 / entries per page, 1 to 500")
    int limit;

    @Nullable String obligationState() {
        if (state == null) {
            return null;
        }
        if (!STATES.contains(state)) {
            throw invalid("state", "应为 " + String.join("、", STATES.stream().sorted().toList()));
        }
        return state;
    }

    ObligationFilter.@Nullable Due due() {
        if (due == null) {
            return null;
        }
        try {
            return ObligationFilter.Due.valueOf(due.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid("due", "应为 soon、overdue 或 provisional");
        }
    }

    boolean wantsObligations() {
        return !"AWAITING_REFERENCE".equals(state);
    }

    /** Versions without an obligation are shown where nothing narrows the list to obligations. */
    boolean wantsStandings() {
        return due == null
                && dueFrom == null
                && dueTo == null
                && item == null
                && (state == null || !wantsObligations());
    }

    private static RuntimeException invalid(String field, String message) {
        Problem problem = Problems.invalid(List.of(new FieldError(field, message)));
        return problem.asException();
    }
}
