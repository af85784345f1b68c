package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.negativelist.model.ListEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the negative list API takes. */
final class ListRequests {

    private ListRequests() {}

    @Schema(
            name = "NegativeListDraft",
            description = "负面清单草案；bodyId 与 divisionCode 二选一 / of a body, or of a division",
            examples =
                    "{\"bodyId\":\"00000000-0000-7000-8000-00000000000a\",\"title\":\"负面清单（2026年版）\","
                        + "\"validFrom\":\"2026-03-01\",\"entries\":[{\"title\":\"评标专家个人信息\","
                        + "\"itemCodes\":[\"F1-02\"],\"ground\":\"PERSONAL_PRIVACY\","
                        + "\"legalBasis\":\"条例第十五条\",\"validFrom\":\"2026-03-01\"}]}")
    record Draft(
            @Nullable UUID bodyId,
            @Pattern(regexp = "[0-9]{6}", message = "应为六位行政区划代码") @Nullable String divisionCode,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate validFrom,
            @NotNull @Size(max = 500) List<@Valid @NotNull EntryLine> entries) {}

    @Schema(name = "NegativeListRevision", description = "修改后的清单 / the list written anew")
    record Revision(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate validFrom,
            @NotNull @Size(max = 500) List<@Valid @NotNull EntryLine> entries) {}

    @Schema(name = "NegativeListLine", description = "清单的一项 / an entry")
    record EntryLine(
            @NotBlank @Size(max = 500) String title,
            @Schema(description = "适用的公开事项；空为全部 / items, empty for all") @Size(max = 500)
                    @Nullable List<@NotBlank String> itemCodes,
            @NotNull Ground ground,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(
            name = "NegativeListDecision",
            examples = "{\"decision\":\"APPROVE\",\"reason\":\"同意施行\"}")
    record Decision(
            @NotNull Verdict decision,
            @Schema(description = "意见；退回时必填") @Size(max = 2000) @Nullable String reason) {}

    /** What the leader wants. */
    enum Verdict {
        APPROVE,
        RETURN
    }

    @Schema(name = "NegativeListConfirmation", examples = "{\"reason\":\"经复核，现行清单无需调整\"}")
    record Confirmation(@NotBlank @Size(max = 2000) String reason) {}

    static List<ListEntry> entries(List<EntryLine> lines) {
        var entries = new ArrayList<ListEntry>();
        for (var line : lines) {
            entries.add(
                    new ListEntry(
                            entries.size() + 1,
                            line.title().strip(),
                            line.itemCodes() == null ? List.of() : line.itemCodes(),
                            line.ground(),
                            line.legalBasis(),
                            line.validFrom(),
                            line.validTo()));
        }
        return entries;
    }
}
