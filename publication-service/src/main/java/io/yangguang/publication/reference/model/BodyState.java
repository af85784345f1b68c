package io.yangguang.publication.reference.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 机关单位 as it is now, with its names by date and the bodies it succeeded. */
public record BodyState(
        UUID bodyId,
        int version,
        @Nullable String creditCode,
        String divisionCode,
        String level,
        boolean regulationApplies,
        List<DatedName> names,
        List<UUID> predecessors,
        boolean placeholder,
        boolean active) {

    public BodyState {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
    }

    /** The name borne on a day; the last known one where no validity covers the day. */
    public String nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> name.covers(day))
                .findFirst()
                .or(() ->
                        names.isEmpty()
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(names.getLast()))
                .map(DatedName::name)
                .orElse("");
    }

    /** A name and the days it was borne, both ends inclusive; an open end where null. */
    public record DatedName(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
