package io.yangguang.publication.reference.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 公开事项: one version of a catalogue item, with the channels it is to be published on. */
public record ItemVersion(
        UUID itemId,
        int version,
        String jurisdiction,
        String code,
        String fieldCode,
        String fieldName,
        @Nullable String groupName,
        String name,
        List<String> contents,
        InformationKind kind,
        ChannelPolicy channelPolicy,
        List<String> channels,
        @Nullable String responsible,
        @Nullable String supervision,
        List<LegalBasis> basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public ItemVersion {
        contents = List.copyOf(contents);
        channels = List.copyOf(channels);
        basis = List.copyOf(basis);
    }

    /** 渠道要求: on all of the channels, or on any one of them. */
    public enum ChannelPolicy {
        ALL,
        ANY
    }
}
