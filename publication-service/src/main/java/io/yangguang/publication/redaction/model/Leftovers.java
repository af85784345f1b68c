package io.yangguang.publication.redaction.model;

import io.yangguang.publication.record.model.RecordVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for removed text in everything that would still go out: title, content and its attributes,
 * fields, file names, project, reason of the change, grounds, earlier public versions. It finds
 * what is written the same; what says the same in other words, and the bytes of files, a person
 * must look at.
 */
public final class Leftovers {

    private static final int MOST = 200;

    private final Needles needles = new Needles();
    private final List<Leftover> found = new ArrayList<>();

    private Leftovers() {}

    /**
     * In the order of the places where they stand.
     *
     * @param earlier versions that were made public before: what stands in them cannot be removed
     *     here, only be acknowledged, or taken down by a withdrawal
     */
    public static List<Leftover> of(
            RecordVersion original, Markings markings, List<Earlier> earlier) {
        var leftovers = new Leftovers();
        leftovers.learn(original, markings);
        leftovers.search(original, markings);
        for (var version : earlier) {
            var place = "versions/" + version.version();
            leftovers.look(place + "/title", version.title());
            leftovers.look(
                    place + "/content", Source.of(version.contentType(), version.content()).text());
        }
        return leftovers.found.stream().limit(MOST).toList();
    }

    private void learn(RecordVersion original, Markings markings) {
        var title = new PlainSource(original.title());
        Run.merged(markings.title()).forEach(run -> needles.add(title.slice(run.from(), run.to())));
        var content = Source.of(original.contentType(), original.content());
        Run.merged(markings.content())
                .forEach(run -> needles.add(content.slice(run.from(), run.to())));
        for (var cut : markings.fields()) {
            JsonPointer.parse(cut.path())
                    .flatMap(pointer -> pointer.in(original.fields()))
                    .ifPresent(value ->
                            Fields.texts(
                                    value,
                                    JsonPointer.root(),
                                    (place, text) -> {
                                        if (!place.endsWith(" (key)")) {
                                            needles.add(text);
                                        }
                                    }));
        }
        for (var file : markings.removedFiles(original)) {
            needles.add(file.name());
            int dot = file.name().lastIndexOf('.');
            needles.add(dot > 0 ? file.name().substring(0, dot) : file.name());
        }
    }

    private void search(RecordVersion original, Markings markings) {
        var title = new PlainSource(original.title());
        look("title", title.blanked(Run.merged(markings.title())));
        var content = Source.of(original.contentType(), original.content());
        var runs = Run.merged(markings.content());
        look("content", content.blanked(runs));
        var attributes = content.attributesLeft(runs);
        for (int i = 0; i < attributes.size(); i++) {
            look("content.attributes[%d]".formatted(i), attributes.get(i));
        }
        Fields.texts(
                Fields.without(original.fields(), markings.fields()),
                JsonPointer.root(),
                this::look);
        var removed = markings.removedFiles(original);
        for (int i = 0; i < original.attachments().size(); i++) {
            if (!removed.contains(original.attachments().get(i))) {
                look("attachments[%d].name".formatted(i), original.attachments().get(i).name());
            }
        }
        var project = original.projectCode();
        if (project != null) {
            look("projectCode", project);
        }
        var change = original.change();
        if (change != null) {
            look("change.reason", change.reason());
        }
        for (int i = 0; i < markings.grounds().size(); i++) {
            look("grounds[%d]".formatted(i), markings.grounds().get(i));
        }
    }

    private void look(String place, String text) {
        if (!text.equals(Mark.WORDS.text())) {
            look(place, text.codePoints().toArray());
        }
    }

    private void look(String place, int[] text) {
        for (var hit : needles.in(text)) {
            found.add(
                    new Leftover(place, hit[0], hit[1], new String(text, hit[0], hit[1] - hit[0])));
        }
    }
}
