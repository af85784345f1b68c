package io.yangguang.publication.reference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangguang.publication.obligation.model.RuleFixtures;
import io.yangguang.publication.reference.model.BodyState.DatedName;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.CalendarYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);
    private static final UUID NEWEST = new UUID(0, 3);

    private static ReferenceSnapshot of(ReferenceFact... facts) {
        return ReferenceSnapshot.EMPTY.with(7, 1, Arrays.asList(facts));
    }

    private static ReferenceFact body(UUID id, boolean active, UUID... predecessors) {
        return new ReferenceFact.Body(
                new BodyState(
                        id,
                        1,
                        null,
                        "220800",
                        "CITY",
                        true,
                        List.of(
                                new DatedName("旧名", null, LocalDate.of(2019, 2, 28)),
                                new DatedName("新名", LocalDate.of(2019, 3, 1), null)),
                        List.of(predecessors),
                        false,
                        active));
    }

    private static ReferenceFact item(
            long id, int version, String jurisdiction, String from, @Nullable String to) {
        return new ReferenceFact.Item(
                new ItemVersion(
                        new UUID(1, id),
                        version,
                        jurisdiction,
                        "F1-02",
                        "F1",
                        "住房保障",
                        null,
                        "事项" + version,
                        List.of(),
                        InformationKind.GENERAL,
                        ChannelPolicy.ALL,
                        List.of("GOVERNMENT_SITE"),
                        null,
                        null,
                        List.of(),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to)));
    }

    private static ReferenceFact calendar(int year) {
        CalendarYear edition = BundledCalendars.edition(year, 1).orElseThrow();
        return new ReferenceFact.Calendar(new CalendarEdition(edition, year));
    }

    @Test
    void successorReachesAllBeforeItAndAnswersForThem() {
        ReferenceSnapshot snapshot =
                of(body(OLD, false), body(NEW, false, OLD), body(NEWEST, true, NEW));

        assertThat(snapshot.reachableFrom(NEWEST)).containsExactlyInAnyOrder(OLD, NEW, NEWEST);
        assertThat(snapshot.reachableFrom(OLD)).containsExactly(OLD);
        assertThat(snapshot.responsibleFor(OLD)).isEqualTo(NEWEST);
        assertThat(snapshot.responsibleFor(NEWEST)).isEqualTo(NEWEST);
    }

    @Test
    void splitBodyKeepsItsDutiesUntilSomebodyIsNamed() {
        ReferenceSnapshot snapshot =
                of(body(OLD, false), body(NEW, true, OLD), body(NEWEST, true, OLD));

        assertThat(snapshot.responsibleFor(OLD)).isEqualTo(OLD);
    }

    @Test
    void bodyHasTheNameOfTheDay() {
        BodyState body = of(body(OLD, true)).body(OLD).orElseThrow();

        assertThat(body.nameOn(LocalDate.of(2019, 2, 28))).isEqualTo("旧名");
        assertThat(body.nameOn(LocalDate.of(2019, 3, 1))).isEqualTo("新名");
    }

    @Test
    void nearestCatalogueWins() {
        ReferenceSnapshot snapshot =
                of(
                        item(1, 1, "000000", "2018-01-01", null),
                        item(2, 1, "220000", "2018-01-01", null));

        assertThat(snapshot.itemByCode("220881", "F1-02", DAY).orElseThrow().jurisdiction())
                .isEqualTo("220000");
        assertThat(snapshot.itemByCode("440000", "F1-02", DAY).orElseThrow().jurisdiction())
                .isEqualTo("000000");
        assertThat(snapshot.itemByCode("440000", "F9-99", DAY)).isEmpty();
    }

    @Test
    void laterVersionGovernsFromItsValidityOn() {
        ReferenceSnapshot snapshot =
                of(
                        item(1, 1, "000000", "2018-01-01", null),
                        item(1, 2, "000000", "2026-03-02", "2026-12-31"));
        UUID id = new UUID(1, 1);

        assertThat(snapshot.item(id, DAY.minusDays(1)).orElseThrow().version()).isEqualTo(1);
        assertThat(snapshot.item(id, DAY).orElseThrow().version()).isEqualTo(2);
        assertThat(snapshot.item(id, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(snapshot.item(id, LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @Test
    void whatWasNotKnownOnADayIsNotThere() {
        ReferenceFact rule =
                new ReferenceFact.Rule(
                        RuleFixtures.rule("R").entered("2026-03-02T15:59:59Z").build());
        ReferenceSnapshot snapshot = of(rule, calendar(2025), calendar(2026));

        assertThat(snapshot.asKnownOn(DAY).rules()).hasSize(1);
        assertThat(snapshot.asKnownOn(DAY.minusDays(1)).rules()).isEmpty();
        assertThat(snapshot.asKnownOn(LocalDate.of(2025, 11, 3)).calendar().known(2026)).isFalse();
        assertThat(snapshot.asKnownOn(LocalDate.of(2025, 11, 4)).calendar().known(2026)).isTrue();
        assertThat(snapshot.calendarRevision()).isEqualTo(2026);
    }

    @Test
    void withoutACalendarNothingIsCounted() {
        assertThat(ReferenceSnapshot.EMPTY.hasCalendar()).isFalse();
        assertThatThrownBy(ReferenceSnapshot.EMPTY::calendar)
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 220881, true, 0",
        "220000, 220881, true, 1",
        "220800, 220881, true, 2",
        "220881, 220881, true, 3",
        "220800, 222404, false, 2",
        "220881, 220800, false, 3"
    })
    void divisionsCoverThoseBelowThem(
            String jurisdiction, String division, boolean covers, int depth) {
        assertThat(Jurisdictions.covers(jurisdiction, division)).isEqualTo(covers);
        assertThat(Jurisdictions.depth(jurisdiction)).isEqualTo(depth);
    }
}
