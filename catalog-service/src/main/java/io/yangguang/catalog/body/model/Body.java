package io.yangguang.catalog.body.model;

import io.yangguang.catalog.reference.model.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /**
     * The body with a new name from a day on; the name before ends the day before.
     *
     * @throws IllegalArgumentException when {@link #doubtsAboutRenaming} has any
     */
    public Body renamed(String name, LocalDate from) {
        if (!doubtsAboutRenaming(name, from).isEmpty()) {
            throw new IllegalArgumentException("Expected a later and other name, but got " + name);
        }
        List<BodyName> all = new ArrayList<>(names);
        BodyName last = all.removeLast();
        all.add(new BodyName(last.name(), last.from(), from.minusDays(1)));
        all.add(new BodyName(name, from, null));
        return new Body(
                id,
                version + 1,
                creditCode,
                divisionCode,
                level,
                regulationApplies,
                all,
                predecessors,
                placeholder,
                active);
    }

    /** Why the body cannot bear this name from this day on. */
    public List<Doubt> doubtsAboutRenaming(String name, LocalDate from) {
        BodyName last = names.getLast();
        List<Doubt> doubts = new ArrayList<>();
        if (last.name().equals(name)) {
            doubts.add(new Doubt("name", "与现名称相同"));
        }
        if (last.from() != null && !from.isAfter(last.from())) {
            doubts.add(new Doubt("from", "应晚于现名称的启用日期" + last.from()));
        }
        return doubts;
    }

    /** Why names cannot be those of one body: a gap is fine, an overlap is not. */
    public static List<Doubt> doubtsAboutNames(List<BodyName> names) {
        List<Doubt> doubts = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            BodyName name = names.get(at);
            String path = "names[" + at + "]";
            if (name.from() != null && name.to() != null && name.to().isBefore(name.from())) {
                doubts.add(new Doubt(path + ".to", "不得早于from"));
            }
            if (at > 0) {
                LocalDate end = names.get(at - 1).to();
                if (end == null || name.from() == null || !name.from().isAfter(end)) {
                    doubts.add(new Doubt(path + ".from", "应按时间先后排列，且晚于前一名称的to"));
                }
            }
        }
        return doubts;
    }

    /** What is doubtful about its credit code; a doubt is shown, not refused. */
    public List<String> warnings() {
        return CreditCode.doubts(creditCode);
    }
}
