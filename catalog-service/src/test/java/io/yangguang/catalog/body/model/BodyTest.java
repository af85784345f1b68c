package io.yangguang.catalog.body.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangguang.catalog.reference.model.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2019, 3, 1);

    private final Body body = named(new BodyName("国土资源局", FOUNDED, null));

    private static Body named(BodyName... names) {
        return new Body(
                new UUID(0, 1),
                1,
                null,
                "220800",
                Level.CITY,
                true,
                List.of(names),
                List.of(),
                false,
                true);
    }

    @Test
    void renamingEndsTheNameBeforeTheDayBefore() {
        Body renamed = body.renamed("自然资源局", RENAMED);

        assertThat(renamed.version()).isEqualTo(2);
        assertThat(renamed.name()).isEqualTo("自然资源局");
        assertThat(renamed.nameOn(RENAMED.minusDays(1))).contains("国土资源局");
        assertThat(renamed.nameOn(RENAMED)).contains("自然资源局");
        assertThat(renamed.nameOn(FOUNDED.minusDays(1))).isEmpty();
        assertThat(renamed.existsFrom()).contains(FOUNDED);
    }

    @Test
    void renamingNeedsALaterDayAndAnotherName() {
        assertThat(body.doubtsAboutRenaming("国土资源局", FOUNDED))
                .extracting(Doubt::field)
                .containsExactly("name", "from");
        assertThatThrownBy(() -> body.renamed("自然资源局", FOUNDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bodyWithoutFirstDayCanBeRenamedOnAnyDay() {
        Body renamed = named(new BodyName("平台", null, null)).renamed("交易中心", FOUNDED);

        assertThat(renamed.existsFrom()).isEmpty();
        assertThat(renamed.nameOn(LocalDate.of(1990, 1, 1))).contains("平台");
    }

    @Test
    void namesFollowEachOtherWithoutOverlap() {
        var gap = new BodyName("自然资源局", RENAMED.plusYears(1), null);

        assertThat(Body.doubtsAboutNames(List.of(new BodyName("国土资源局", FOUNDED, RENAMED), gap)))
                .isEmpty();
        assertThat(Body.doubtsAboutNames(List.of(new BodyName("国土资源局", FOUNDED, null), gap)))
                .extracting(Doubt::field)
                .containsExactly("names[1].from");
        assertThat(Body.doubtsAboutNames(List.of(new BodyName("国土资源局", RENAMED, FOUNDED))))
                .extracting(Doubt::field)
                .containsExactly("names[0].to");
        assertThat(
                        Body.doubtsAboutNames(
                                List.of(
                                        new BodyName("甲", FOUNDED, RENAMED),
                                        new BodyName("乙", RENAMED, null))))
                .extracting(Doubt::field)
                .containsExactly("names[1].from");
    }

    @Test
    void levelFollowsFromTheDivision() {
        assertThat(Level.ofDivision("000000")).isEqualTo(Level.NATION);
        assertThat(Level.ofDivision("220000")).isEqualTo(Level.PROVINCE);
        assertThat(Level.ofDivision("220800")).isEqualTo(Level.CITY);
        assertThat(Level.ofDivision("220881")).isEqualTo(Level.COUNTY);
    }

    @Test
    void doubtsAboutTheCreditCodeAreWarnings() {
        assertThat(body.warnings()).containsExactly("未填写统一社会信用代码");
    }
}
