package io.yangguang.publication.reference.model;

import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All reference data at one moment; immutable. Of the versions of an item or a rule, the highest
 * whose {@code validFrom} has come governs a day, whatever earlier versions say.
 */
public final class ReferenceSnapshot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final ReferenceSnapshot EMPTY = new ReferenceSnapshot(0, 0, Map.of());

    private final long revision;
    private final long change;
    private final Map<String, ReferenceFact> facts;
    private final Map<UUID, BodyState> bodies = new HashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();
    private final Map<UUID, List<ItemVersion>> items = new HashMap<>();
    private final Map<String, Set<UUID>> itemsByCode = new HashMap<>();
    private final Map<UUID, List<RuleVersion>> rules = new HashMap<>();
    private final Map<String, ChannelState> channels = new HashMap<>();
    private final List<CalendarEdition> editions = new ArrayList<>();
    private final @Nullable WorkingDayCalendar calendar;

    private ReferenceSnapshot(long revision, long change, Map<String, ReferenceFact> facts) {
        this(revision, change, facts, null);
    }

    private ReferenceSnapshot(
            long revision,
            long change,
            Map<String, ReferenceFact> facts,
            @Nullable ReferenceSnapshot sameCalendar) {
        this.revision = revision;
        this.change = change;
        this.facts = facts;
        facts.values().forEach(this::index);
        items.values()
                .forEach(all -> all.sort(Comparator.comparingInt(ItemVersion::version).reversed()));
        rules.values()
                .forEach(all -> all.sort(Comparator.comparingInt(RuleVersion::version).reversed()));
        if (sameCalendar != null) {
            calendar = sameCalendar.calendar;
        } else {
            calendar =
                    editions.isEmpty()
                            ? null
                            : WorkingDayCalendar.of(
                                    editions.stream().map(CalendarEdition::year).toList());
        }
    }

    private void index(ReferenceFact fact) {
        switch (fact) {
            case ReferenceFact.Body(BodyState body) -> {
                bodies.put(body.bodyId(), body);
                body.predecessors()
                        .forEach(before ->
                                successors
                                        .computeIfAbsent(before, _ -> new HashSet<>())
                                        .add(body.bodyId()));
            }
            case ReferenceFact.Item(ItemVersion item) -> {
                items.computeIfAbsent(item.itemId(), _ -> new ArrayList<>()).add(item);
                itemsByCode.computeIfAbsent(item.code(), _ -> new HashSet<>()).add(item.itemId());
            }
            case ReferenceFact.Rule(RuleVersion rule) ->
                    rules.computeIfAbsent(rule.ruleId(), _ -> new ArrayList<>()).add(rule);
            case ReferenceFact.Channel(ChannelState channel) ->
                    channels.put(channel.code(), channel);
            case ReferenceFact.Calendar(CalendarEdition edition) -> editions.add(edition);
        }
    }

    /** These facts put in place of what had their keys. */
    public ReferenceSnapshot with(
            long newRevision, long newChange, Collection<ReferenceFact> changed) {
        Map<String, ReferenceFact> all = new HashMap<>(facts);
        changed.forEach(fact -> all.put(fact.key(), fact));
        boolean calendarChanged =
                changed.stream().anyMatch(ReferenceFact.Calendar.class::isInstance);
        return new ReferenceSnapshot(newRevision, newChange, all, calendarChanged ? null : this);
    }

    /** What was known at the end of a day: rules entered and notices issued by then. */
    public ReferenceSnapshot asKnownOn(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Map<String, ReferenceFact> known = new HashMap<>(facts);
        Predicate<ReferenceFact> unknown =
                fact ->
                        switch (fact) {
                            case ReferenceFact.Rule(RuleVersion rule) ->
                                    !rule.enteredAt().isBefore(end);
                            case ReferenceFact.Calendar(CalendarEdition edition) ->
                                    edition.year().notice().issuedOn().isAfter(day);
                            case ReferenceFact.Body _,
                                    ReferenceFact.Item _,
                                    ReferenceFact.Channel _ ->
                                    false;
                        };
        known.values().removeIf(unknown);
        return new ReferenceSnapshot(revision, change, known);
    }

    /** The highest reference revision of the catalogue that is in here. */
    public long revision() {
        return revision;
    }

    /**
     * The number of the batch of changes in this replica; two snapshots with the same number are
     * equal.
     */
    public long change() {
        return change;
    }

    /** The fact under a key of the topic. */
    public Optional<ReferenceFact> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    public Optional<BodyState> body(UUID bodyId) {
        return Optional.ofNullable(bodies.get(bodyId));
    }

    public Set<UUID> reachableFrom(UUID bodyId) {
        Set<UUID> reached = new HashSet<>();
        collect(bodyId, reached);
        return reached;
    }

    private void collect(UUID bodyId, Set<UUID> reached) {
        if (reached.add(bodyId)) {
            body(bodyId)
                    .ifPresent(body ->
                            body.predecessors().forEach(before -> collect(before, reached)));
        }
    }

    public UUID responsibleFor(UUID bodyId) {
        Set<UUID> seen = new HashSet<>();
        UUID responsible = bodyId;
        while (seen.add(responsible)
                && body(responsible).map(body -> !body.active()).orElse(false)) {
            Set<UUID> after = successors.getOrDefault(responsible, Set.of());
            if (after.size() != 1) {
                return responsible;
            }
            responsible = after.iterator().next();
        }
        return responsible;
    }

    public Optional<ItemVersion> item(UUID itemId, LocalDate on) {
        return items.getOrDefault(itemId, List.of()).stream()
                .filter(item -> !item.validFrom().isAfter(on))
                .findFirst()
                .filter(item -> item.validTo() == null || !item.validTo().isBefore(on));
    }

    public Optional<ItemVersion> itemByCode(String divisionCode, String code, LocalDate on) {
        return itemsByCode.getOrDefault(code, Set.of()).stream()
                .flatMap(id -> item(id, on).stream())
                .filter(item -> Jurisdictions.covers(item.jurisdiction(), divisionCode))
                .max(Comparator.comparingInt(item -> Jurisdictions.depth(item.jurisdiction())));
    }

    /** All versions of each rule, the highest first. */
    public Collection<List<RuleVersion>> rules() {
        return rules.values();
    }

    public Optional<RuleVersion> rule(UUID ruleId, int version) {
        return rules.getOrDefault(ruleId, List.of()).stream()
                .filter(rule -> rule.version() == version)
                .findFirst();
    }

    public Optional<ChannelState> channel(String code) {
        return Optional.ofNullable(channels.get(code));
    }

    public Collection<ItemVersion> itemVersions() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    public List<CalendarEdition> editions() {
        return List.copyOf(editions);
    }

    /** The reference revision of the newest calendar edition. */
    public long calendarRevision() {
        return editions.stream().mapToLong(CalendarEdition::referenceRevision).max().orElse(0);
    }

    public boolean hasCalendar() {
        return calendar != null;
    }

    /**
     * Counts working days by the newest editions.
     *
     * @throws IllegalStateException while no calendar has arrived
     */
    public WorkingDayCalendar calendar() {
        if (calendar == null) {
            throw new IllegalStateException(
                    "Expected a working-day calendar, but none has arrived yet");
        }
        return calendar;
    }
}
