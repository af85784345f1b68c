package io.yangguang.publication.redaction;

import io.yangguang.publication.redaction.model.FieldCut;
import io.yangguang.publication.redaction.model.FileCut;
import io.yangguang.publication.redaction.model.Mark;
import io.yangguang.publication.redaction.model.Markings;
import io.yangguang.publication.redaction.model.Span;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RedactionRequest",
        description =
                """
                删减稿。title、content 的 from、to 为码位偏移（自 0，to 不含）；HTML 正文按其文本计：全部文本节点\
                解码实体后依次相连，标签、属性、注释不计。重叠或相邻的并为一处。\
                Offsets count code points; for HTML of the concatenated text nodes.\
                """,
        examples =
                """
                {"content":[{"from":12,"to":23,"ground":"《中华人民共和国政府信息公开条例》第十五条",\
                "reason":"个人电话"}],"fields":[{"path":"/contact/phone",\
                "ground":"《中华人民共和国政府信息公开条例》第十五条","reason":"个人电话"}]}\
                """)
record RedactionRequest(
        @Size(max = 100) @Nullable List<@Valid @NotNull SpanRequest> title,
        @Size(max = 2000) @Nullable List<@Valid @NotNull SpanRequest> content,
        @Size(max = 500) @Nullable List<@Valid @NotNull FieldRequest> fields,
        @Size(max = 100) @Nullable List<@Valid @NotNull FileRequest> attachments,
        @Schema(description = "经核对可以保留的重复处，即 leftovers 的 key / leftovers that may stay")
                @Size(max = 200)
                @Nullable List<@NotBlank @Size(max = 500) String> acknowledged) {

    /** An article and nothing else: what is written here goes out. */
    private static final String ARTICLE =
            "(《[^《》\\s]{1,40}》|条例)第[零〇一二三四五六七八九十百千0-9]{1,8}条(之[一二三四五六七八九十])?"
                    + "(第[一二三四五六七八九十0-9]{1,3}款)?(第?[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?项)?";

    private static final String ARTICLE_MESSAGE = "应为条款，如《中华人民共和国政府信息公开条例》第十五条";

    Markings markings() {
        return new Markings(
                spans(title),
                spans(content),
                Objects.requireNonNullElse(fields, List.<FieldRequest>of()).stream()
                        .map(FieldRequest::toModel)
                        .toList(),
                Objects.requireNonNullElse(attachments, List.<FileRequest>of()).stream()
                        .map(FileRequest::toModel)
                        .toList());
    }

    Set<String> acknowledgedKeys() {
        return Set.copyOf(Objects.requireNonNullElse(acknowledged, List.of()));
    }

    private static List<Span> spans(@Nullable List<SpanRequest> spans) {
        return Objects.requireNonNullElse(spans, List.<SpanRequest>of()).stream()
                .map(SpanRequest::toModel)
                .toList();
    }

    @Schema(name = "RedactionSpan", description = "一处文字 / a span; reason stays inside")
    record SpanRequest(
            int from,
            int to,
            @Schema(description = "依据条款，对外公布")
                    @NotBlank
                    @Pattern(regexp = ARTICLE, message = ARTICLE_MESSAGE)
                    String ground,
            @Schema(description = "理由，不对外") @NotBlank @Size(max = 500) String reason,
            @Schema(description = "替代记号，长度固定，缺省 WORDS") @Nullable Mark mark) {

        Span toModel() {
            return new Span(from, to, ground, reason, Objects.requireNonNullElse(mark, Mark.WORDS));
        }
    }

    @Schema(name = "RedactionField", description = "一个结构化字段 / a structured field")
    record FieldRequest(
            @Schema(description = "JSON 指针（RFC 6901）", examples = "/contact/phone")
                    @NotBlank
                    @Size(max = 500)
                    String path,
            @Schema(description = "true：保留键，值为记号；缺省连键一并删去") @Nullable Boolean keepKey,
            @NotBlank @Pattern(regexp = ARTICLE, message = ARTICLE_MESSAGE) String ground,
            @NotBlank @Size(max = 500) String reason) {

        FieldCut toModel() {
            return new FieldCut(path, Boolean.TRUE.equals(keepKey), ground, reason);
        }
    }

    @Schema(name = "RedactionFile", description = "附件，按名称或 SHA-256；同一内容的附件一并删去")
    record FileRequest(
            @Size(max = 500) @Nullable String name,
            @Pattern(regexp = "[0-9a-f]{64}", message = "应为 SHA-256") @Nullable String sha256,
            @NotBlank @Pattern(regexp = ARTICLE, message = ARTICLE_MESSAGE) String ground,
            @NotBlank @Size(max = 500) String reason) {

        FileCut toModel() {
            return new FileCut(name, sha256, ground, reason);
        }
    }
}
