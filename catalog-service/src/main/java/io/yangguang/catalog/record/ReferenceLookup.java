package io.yangguang.catalog.record;

import io.yangguang.catalog.body.Bodies;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.channel.Channels;
import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.item.Items;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.record.model.Draft;
import io.yangguang.catalog.record.model.NearestCodes;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The reference data that records refer to. */
@ApplicationScoped
class ReferenceLookup {

    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final int NEAREST = 5;

    private final Bodies bodies;
    private final Items items;
    private final Channels channels;
    private final Sql sql;

    ReferenceLookup(Bodies bodies, Items items, Channels channels, Sql sql) {
        this.bodies = bodies;
        this.items = items;
        this.channels = channels;
        this.sql = sql;
    }

    Memory remember() {
        return new Memory();
    }

    /**
     * Asks each question once. For one chunk only: the revision that is read when it is stored is
     * then not older than what was looked up.
     */
    final class Memory {

        private record ItemKey(String code, String division, LocalDate on) {}

        private record PlatformKey(String name, String division) {}

        private final Map<UUID, Optional<Body>> bodiesById = new HashMap<>();
        private final Map<PlatformKey, Body> placeholders = new HashMap<>();
        private final Map<ItemKey, Optional<Item>> itemsByCode = new HashMap<>();
        private final Map<String, Optional<Channel>> channelsByCode = new HashMap<>();

        Optional<Body> body(
                Draft draft, Caller caller, IntakeTerms terms, List<Violation> violations) {
            if (draft.platform() != null || draft.divisionCode() != null) {
                return placeholder(draft, caller, terms, violations);
            }
            Optional<UUID> id = Optional.ofNullable(draft.bodyId()).or(caller::body);
            if (id.isEmpty()) {
                violations.add(Violation.of("bodyId", "令牌不属于任何机关单位，须填写 bodyId"));
                return Optional.empty();
            }
            Optional<Body> body =
                    bodiesById.computeIfAbsent(
                            id.get(),
                            wanted ->
                                    bodies.find(wanted)
                                            .filter(known -> bodies.visible(caller, known)));
            if (body.isEmpty()) {
                violations.add(Violation.of("not-found", "bodyId", "没有这个机关单位"));
            }
            return body;
        }

        private Optional<Body> placeholder(
                Draft draft, Caller caller, IntakeTerms terms, List<Violation> violations) {
            String platform = draft.platform();
            String division = draft.divisionCode();
            if (!terms.platforms() || !caller.may("import")) {
                violations.add(Violation.of("platform", "只有导入客户端在批量接口可以填写 platform、divisionCode"));
            } else if (draft.bodyId() != null) {
                violations.add(Violation.of("platform", "bodyId 与 platform 只能填写一个"));
            } else if (platform == null || platform.isBlank()) {
                violations.add(Violation.of("platform", "填写 divisionCode 时必填"));
            } else if (division == null || !DIVISION.matcher(division).matches()) {
                violations.add(Violation.of("divisionCode", "须为六位行政区划代码"));
            } else {
                Body body =
                        placeholders.computeIfAbsent(
                                new PlatformKey(platform, division),
                                key -> bodies.placeholder(key.name(), key.division()));
                if (bodies.visible(caller, body)) {
                    return Optional.of(body);
                }
                violations.add(Violation.of("not-found", "platform", "没有这个机关单位"));
            }
            return Optional.empty();
        }

        /**
         * In force on the day it was formed, or else today: catalogues are younger than records.
         */
        Optional<Item> item(String code, Body body, LocalDate formedOn, LocalDate today) {
            return itemOn(code, body, formedOn).or(() -> itemOn(code, body, today));
        }

        private Optional<Item> itemOn(String code, Body body, LocalDate on) {
            return itemsByCode.computeIfAbsent(
                    new ItemKey(code, body.divisionCode(), on),
                    key -> items.effective(key.code(), key.division(), key.on()));
        }

        Optional<Channel> channel(String text) {
            return channelsByCode.computeIfAbsent(text, channels::byCodeOrAlias);
        }

        Violation unknownItem(String code, Body body) {
            List<String> known =
                    sql.list(
                            "SELECT DISTINCT code FROM item WHERE jurisdiction = ANY (?::text[])",
                            line -> line.text("code"),
                            Divisions.path(body.divisionCode()));
            List<String> nearest = NearestCodes.to(code, known, NEAREST);
            String hint = nearest.isEmpty() ? "" : "；相近的有 " + String.join("、", nearest);
            return new Violation("unknown-item", "item", "目录中没有这个事项" + hint, nearest);
        }
    }
}
