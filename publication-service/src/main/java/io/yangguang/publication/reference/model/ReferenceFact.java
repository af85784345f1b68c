package io.yangguang.publication.reference.model;

/** One piece of reference data as an event brought it. */
public sealed interface ReferenceFact {
    record Body(BodyState state) implements ReferenceFact {}

    record Item(ItemVersion state) implements ReferenceFact {}

    record Rule(RuleVersion state) implements ReferenceFact {}

    record Channel(ChannelState state) implements ReferenceFact {}

    record Calendar(CalendarEdition edition) implements ReferenceFact {}

    /** The key it has on the compacted topic. */
    default String key() {
        return switch (this) {
            case Body(BodyState body) -> "body/" + body.bodyId();
            case Item(ItemVersion item) -> "item/" + item.itemId() + "/" + item.version();
            case Rule(RuleVersion rule) -> "rule/" + rule.ruleId() + "/" + rule.version();
            case Channel(ChannelState channel) -> "channel/" + channel.code();
            case Calendar(CalendarEdition edition) -> "calendar/" + edition.key();
        };
    }

    /** Moves forward only under one key. */
    default int version() {
        return switch (this) {
            case Body(BodyState body) -> body.version();
            case Item(ItemVersion item) -> item.version();
            case Rule(RuleVersion rule) -> rule.version();
            case Channel(ChannelState channel) -> channel.version();
            case Calendar(CalendarEdition edition) -> edition.year().edition();
        };
    }
}
