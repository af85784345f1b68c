package io.yangguang.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final UUID A = new UUID(0, 10);
    private static final UUID B = new UUID(0, 11);
    private static final UUID C = new UUID(0, 12);

    @Test
    void aCursorGivesItsKeysBack() {
        String cursor = Cursors.encode("2026-01-31", A, 7L, "", "a/b?公告\n");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.decode(cursor))
                .containsExactly("2026-01-31", A.toString(), "7", "", "a/b?公告\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abcd", "abcdefgh", "%%%", "公告", "AAAAAAAAAAAAAAAA"})
    void garbageIsNoCursor(String garbage) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursors.decode(garbage))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    @Test
    void eachChangedCharacterOfACursorIsNoticed() {
        String cursor = Cursors.encode("2026-01-31", A);
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Cursors.decode(changed));
        }
    }

    @Test
    void aCursorNeedsKeysWithoutNul() {
        assertThatIllegalArgumentException().isThrownBy(Cursors::encode);
        assertThatIllegalArgumentException().isThrownBy(() -> Cursors.encode("a\0b"));
    }

    @ParameterizedTest
    @CsvSource({
        "220881, 220881, true",
        "220881, 220800, false",
        "220800, 220881, true",
        "220800, 220800, true",
        "220800, 220000, false",
        "220800, 220700, false",
        "220000, 220881, true",
        "220000, 210000, false",
        "000000, 659001, true",
        "110000, 110101, true",
        "110100, 110101, true",
        "659000, 659001, true",
    })
    void aDivisionCoversWhatLiesInIt(String code, String other, boolean covered) {
        assertThat(Divisions.covers(code, other)).isEqualTo(covered);
        assertThat(Divisions.path(other).contains(code)).isEqualTo(covered);
    }

    @Test
    void theWayUpFromADivisionIsNearestFirst() {
        assertThat(Divisions.path("220881"))
                .containsExactly("220881", "220800", "220000", "000000");
        assertThat(Divisions.path("220000")).containsExactly("220000", "000000");
        assertThat(Divisions.path("000000")).containsExactly("000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2208", "22080a", "2208001", "％％％％％％", "2208%%"})
    void whatIsNotSixDigitsIsNoDivision(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Divisions.path(code));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope.Division(code));
    }

    @Test
    void aScopeCoversItsRows() {
        assertThat(new Scope.OwnBody(A).covers(A, "220800", Set.of())).isTrue();
        assertThat(new Scope.OwnBody(A).covers(B, "220800", Set.of(A, B))).isTrue();
        assertThat(new Scope.OwnBody(A).covers(C, "220800", Set.of(A, B))).isFalse();
        assertThat(new Scope.Division("220800").covers(C, "220881", Set.of())).isTrue();
        assertThat(new Scope.Division("220800").covers(A, "220700", Set.of(A))).isFalse();
        assertThat(new Scope.All().covers(C, "110000", Set.of())).isTrue();
    }

    @Test
    void aScopeBecomesACondition() {
        assertThat(RowFilters.of(new Scope.All(), List.of(), "r"))
                .isEqualTo(new RowFilter("TRUE", List.of()));
        assertThat(RowFilters.of(new Scope.Division("220800"), List.of(A), "r"))
                .isEqualTo(new RowFilter("r.division_code LIKE ?", List.of("2208%")));
        assertThat(RowFilters.of(new Scope.Division("000000"), List.of(), "r"))
                .isEqualTo(new RowFilter("TRUE", List.of()));
        assertThat(RowFilters.of(new Scope.OwnBody(A), List.of(), ""))
                .isEqualTo(new RowFilter("body_id IN (?)", List.of(A)));
        assertThat(RowFilters.of(new Scope.OwnBody(A), List.of(A, B), "r"))
                .isEqualTo(new RowFilter("r.body_id IN (?, ?)", List.of(A, B)));
    }

    @Test
    void aProblemIsWrittenFlat() throws Exception {
        Problem problem =
                Problem.of(409, "no-such-move", "不能这样做")
                        .detail("已公开。")
                        .field("title", "不可改")
                        .next("先撤回。")
                        .with("status", "not overwritten");

        assertThat(new ObjectMapper().writeValueAsString(problem))
                .isEqualTo(
                        "{\"type\":\"urn:yangguang:problem:no-such-move\",\"title\":\"不能这样做\","
                                + "\"status\":409,\"detail\":\"已公开。\","
                                + "\"errors\":[{\"field\":\"title\",\"message\":\"不可改\"}],"
                                + "\"next\":\"先撤回。\"}");
    }
}
