package io.yangguang.catalog.seed;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.body.model.Level;
import io.yangguang.catalog.channel.model.Delivery;
import io.yangguang.catalog.item.model.ChannelPolicy;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.reference.model.LegalBasis;
import io.yangguang.catalog.rule.model.LimitUnit;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.RuleLevel;
import io.yangguang.catalog.rule.model.RuleType;
import io.yangguang.catalog.rule.model.SourceRank;
import io.yangguang.catalog.rule.model.TriggerKind;
import io.yangguang.catalog.sql.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms of the files in seed/. Their source and note are for the reader of the file. */
final class SeedFile {

    private SeedFile() {}

    record Catalogue(
            String seed,
            int version,
            String jurisdiction,
            LocalDate validFrom,
            ChannelPolicy channelPolicy,
            List<String> channels,
            List<LegalBasis> basis,
            List<Field> fields,
            List<Item> items) {

        record Field(String code, String name) {}

        /**
         * @param basis its own, else the catalogue's
         * @param channels its own, else the catalogue's
         */
        record Item(
                String code,
                String fieldCode,
                @Nullable String groupName,
                String name,
                List<String> contents,
                InformationKind kind,
                @Nullable String responsible,
                @Nullable List<LegalBasis> basis,
                @Nullable List<String> channels) {}

        String fieldName(String code) {
            return fields.stream()
                    .filter(field -> field.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .name();
        }
    }

    record Rules(String seed, int version, List<Rule> rules) {

        record Rule(
                String code,
                String name,
                RuleType type,
                RuleLevel level,
                SourceRank rank,
                String jurisdiction,
                List<InformationKind> kinds,
                List<ProcurementMethod> procurementMethods,
                TriggerKind trigger,
                int amount,
                LimitUnit unit,
                boolean rollOver,
                LegalBasis basis,
                String note,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {}
    }

    record Channels(String seed, int version, List<Channel> channels) {

        record Channel(
                String code,
                String name,
                List<String> aliases,
                Delivery delivery,
                boolean publishing) {}
    }

    record Sample(String seed, int version, List<Body> bodies) {

        record Body(UUID id, String divisionCode, Level level, String name, LocalDate from) {}
    }

    static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = SeedFile.class.getResourceAsStream("/seed/" + name + ".json")) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return Documents.read(new String(bytes, StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
