package io.yangguang.catalog.body.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body (机关单位). Its key is our id: credit codes are wrong or missing too often.
 *
 * @param names in order of time, the current one last
 * @param predecessors bodies whose duties it carries, in whole or in part
 * @param placeholder registered by an import from a platform's name, nobody has looked at it yet
 */
public record Body(
        UUID id,
        long version,
        @Nullable String creditCode,
        String divisionCode,
        Level level,
        boolean regulationApplies,
        List<BodyName> names,
        List<UUID> predecessors,
        boolean placeholder,
        boolean active) {

    public Body {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a body has at least one name");
        }
    }

    /** Its latest name. */
    public String name() {
        return names.getLast().name();
    }

    /** The name it bore on a day. */
    public Optional<String> nameOn(LocalDate day) {
        return names.stream().filter(name -> name.holdsOn(day)).map(BodyName::name).findFirst();
    }

    /** The first day it is known to exist; empty when nobody said. */
    public Optional<LocalDate> existsFrom() {
        return Optional.ofNullable(names.getFirst().from());
    }

    /** What is doubtful about its credit code; a doubt is shown, not refused. */
    public List<String> warnings() {
        return CreditCode.doubts(creditCode);
    }
}
