package io.yangguang.catalog.seed;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.body.BodyHandler;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.calendar.CalendarHandler;
import io.yangguang.catalog.channel.ChannelHandler;
import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.item.ItemHandler;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.rule.RuleHandler;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.ids.NameIds;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seeds this version ships, in the order in which they build on each other. */
@ApplicationScoped
class Seeds {

    private final ChannelHandler channels;
    private final ItemHandler items;
    private final RuleHandler rules;
    private final CalendarHandler calendars;
    private final BodyHandler bodies;
    private final BusinessClock clock;
    private final boolean sandbox;

    Seeds(
            ChannelHandler channels,
            ItemHandler items,
            RuleHandler rules,
            CalendarHandler calendars,
            BodyHandler bodies,
            BusinessClock clock,
            @ConfigProperty(name = "yangguang.sandbox", defaultValue = "false") boolean sandbox) {
        this.channels = channels;
        this.items = items;
        this.rules = rules;
        this.calendars = calendars;
        this.bodies = bodies;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    List<Seed> all() {
        List<Seed> all = new ArrayList<>();
        all.add(channels(SeedFile.read("channels", new TypeReference<>() {})));
        all.add(catalogue(SeedFile.read("catalogue-000000", new TypeReference<>() {})));
        all.add(catalogue(SeedFile.read("catalogue-220000", new TypeReference<>() {})));
        all.add(rules(SeedFile.read("rules", new TypeReference<>() {})));
        all.add(calendars(BundledCalendars.all()));
        if (sandbox) {
            all.add(sample(SeedFile.read("sample", new TypeReference<>() {})));
        }
        return all;
    }

    Seed channels(SeedFile.Channels file) {
        return new Seed(
                file.seed(), file.version(), file.channels().stream().map(this::channel).toList());
    }

    private SeedEntry channel(SeedFile.Channels.Channel entry) {
        return new SeedEntry(
                entry.code(),
                entry,
                () -> channels.find(entry.code()).map(Channel::version),
                () -> {
                    Optional<Channel> before = channels.find(entry.code());
                    return channels.enterSeed(
                                    new Channel(
                                            entry.code(),
                                            before.map(Channel::version).orElse(0L) + 1,
                                            entry.name(),
                                            entry.aliases(),
                                            entry.delivery(),
                                            entry.publishing(),
                                            true),
                                    before)
                            .version();
                });
    }

    Seed catalogue(SeedFile.Catalogue file) {
        return new Seed(
                file.seed(),
                file.version(),
                file.items().stream().map(entry -> item(file, entry)).toList());
    }

    private SeedEntry item(SeedFile.Catalogue file, SeedFile.Catalogue.Item entry) {
        Item content = itemOf(file, entry, 0);
        return new SeedEntry(
                entry.code(),
                content,
                () -> items.latest(file.jurisdiction(), entry.code()).map(Item::version),
                () -> {
                    Optional<Item> before = items.latest(file.jurisdiction(), entry.code());
                    long version = before.map(Item::version).orElse(0L) + 1;
                    return items.enterSeed(itemOf(file, entry, version), before).version();
                });
    }

    private static Item itemOf(
            SeedFile.Catalogue file, SeedFile.Catalogue.Item entry, long version) {
        return new Item(
                NameIds.of("item", file.jurisdiction(), entry.code()),
                version,
                file.jurisdiction(),
                entry.code(),
                entry.fieldCode(),
                file.fieldName(entry.fieldCode()),
                entry.groupName(),
                entry.name(),
                entry.contents(),
                entry.kind(),
                file.channelPolicy(),
                entry.channels() == null ? file.channels() : entry.channels(),
                entry.responsible(),
                null,
                entry.basis() == null ? file.basis() : entry.basis(),
                file.validFrom(),
                null);
    }

    Seed rules(SeedFile.Rules file) {
        return new Seed(
                file.seed(), file.version(), file.rules().stream().map(this::rule).toList());
    }

    private SeedEntry rule(SeedFile.Rules.Rule entry) {
        return new SeedEntry(
                entry.code(),
                entry,
                () -> rules.byCode(entry.code()).map(Rule::version),
                () -> {
                    Optional<Rule> before = rules.byCode(entry.code());
                    long version = before.map(Rule::version).orElse(0L) + 1;
                    return rules.enterSeed(ruleOf(entry, version), before).version();
                });
    }

    private Rule ruleOf(SeedFile.Rules.Rule entry, long version) {
        return new Rule(
                NameIds.of("rule", entry.code()),
                version,
                entry.code(),
                entry.name(),
                entry.type(),
                entry.level(),
                entry.rank(),
                false,
                entry.jurisdiction(),
                List.of(),
                entry.kinds(),
                entry.procurementMethods(),
                entry.trigger(),
                entry.amount(),
                entry.unit(),
                entry.rollOver(),
                false,
                entry.basis(),
                entry.note(),
                entry.validFrom(),
                entry.validTo(),
                clock.now(),
                false);
    }

    /** Its version is the number of editions: a library with a further notice is a newer seed. */
    Seed calendars(List<CalendarYear> years) {
        return new Seed("calendars", years.size(), years.stream().map(this::calendar).toList());
    }

    private SeedEntry calendar(CalendarYear year) {
        return new SeedEntry(
                year.year() + "/" + year.edition(),
                year,
                Optional::empty,
                () -> {
                    calendars.enterSeed(year);
                    return 0;
                });
    }

    private Seed sample(SeedFile.Sample file) {
        return new Seed(
                file.seed(), file.version(), file.bodies().stream().map(this::body).toList());
    }

    private SeedEntry body(SeedFile.Sample.Body entry) {
        Body body =
                new Body(
                        entry.id(),
                        1,
                        null,
                        entry.divisionCode(),
                        entry.level(),
                        true,
                        List.of(new BodyName(entry.name(), entry.from(), null)),
                        List.of(),
                        false,
                        true);
        return new SeedEntry(
                entry.id().toString(),
                entry,
                Optional::empty,
                () -> {
                    bodies.registerSample(body);
                    return 0;
                });
    }
}
