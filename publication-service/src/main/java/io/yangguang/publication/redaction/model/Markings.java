package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attachment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a redaction takes out of one version. */
public record Markings(
        List<Span> title, List<Span> content, List<FieldCut> fields, List<FileCut> attachments) {

    public Markings {
        title = List.copyOf(title);
        content = List.copyOf(content);
        fields = List.copyOf(fields);
        attachments = List.copyOf(attachments);
    }

    public boolean nothing() {
        return title.isEmpty() && content.isEmpty() && fields.isEmpty() && attachments.isEmpty();
    }

    /** The articles, each once, in the order in which they are met. */
    public List<String> grounds() {
        var grounds = new LinkedHashSet<String>();
        Stream.concat(title.stream(), content.stream()).map(Span::ground).forEach(grounds::add);
        fields.stream().map(FieldCut::ground).forEach(grounds::add);
        attachments.stream().map(FileCut::ground).forEach(grounds::add);
        return List.copyOf(grounds);
    }

    /** The same bytes under another name go with those that were named. */
    List<Attachment> removedFiles(RecordVersion original) {
        Set<String> bytes =
                original.attachments().stream()
                        .filter(file -> attachments.stream().anyMatch(cut -> cut.names(file)))
                        .map(Attachment::sha256)
                        .collect(Collectors.toSet());
        return original.attachments().stream()
                .filter(file -> bytes.contains(file.sha256()))
                .toList();
    }
}
