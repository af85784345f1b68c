package io.yangguang.catalog.record;

import io.yangguang.catalog.marking.PlacedText;
import io.yangguang.marks.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every text of a submission with its field, keys of structured fields included. */
final class SubmittedTexts {

    private final List<PlacedText> texts = new ArrayList<>();

    private SubmittedTexts() {}

    static List<PlacedText> of(RecordRequest request) {
        SubmittedTexts all = new SubmittedTexts();
        all.add("title", Place.TITLE, request.title());
        all.add("content", Place.CONTENT, request.content());
        all.addFields(request);
        all.each(
                "attachments",
                request.attachments(),
                (path, file) -> {
                    all.add(path + ".name", Place.FILE_NAME, file.name());
                    all.add(path + ".sha256", Place.FIELD, file.sha256());
                });
        return all.texts;
    }

    private void addFields(RecordRequest request) {
        add("item", Place.FIELD, request.item());
        add("contentType", Place.FIELD, request.contentType());
        add("platform", Place.FIELD, request.platform());
        add("divisionCode", Place.FIELD, request.divisionCode());
        add("projectCode", Place.FIELD, request.projectCode());
        add("sourceId", Place.FIELD, request.sourceId());
        value(request.fields());
        if (request.attribute() != null) {
            add("attribute.ground", Place.FIELD, request.attribute().ground());
            add("attribute.reason", Place.FIELD, request.attribute().reason());
        }
        if (request.change() != null) {
            add("change.reason", Place.FIELD, request.change().reason());
        }
        each(
                "triggers",
                request.triggers(),
                (path, trigger) -> add(path + ".proof", Place.FIELD, trigger.proof()));
        each(
                "publishedElsewhere",
                request.publishedElsewhere(),
                (path, place) -> {
                    add(path + ".channel", Place.FIELD, place.channel());
                    add(path + ".url", Place.FIELD, place.url());
                });
    }

    private <T> void each(
            String field, @Nullable List<@Nullable T> list, BiConsumer<String, T> element) {
        for (int i = 0; list != null && i < list.size(); i++) {
            T value = list.get(i);
            if (value != null) {
                element.accept(field + "[" + i + "]", value);
            }
        }
    }

    /** The field shown is "fields" only: the key may be what bears the mark. */
    private void value(@Nullable Object value) {
        switch (value) {
            case String text -> add("fields", Place.FIELD, text);
            case List<?> list -> list.forEach(this::value);
            case Map<?, ?> map ->
                    map.forEach((key, inner) -> {
                        if (inner instanceof String text) {
                            // {"密级": "机密"} says it in two halves.
                            add("fields", Place.FIELD, key + "：" + text);
                        } else {
                            add("fields", Place.FIELD, (String) key);
                        }
                        value(inner);
                    });
            case null, default -> {}
        }
    }

    private void add(String field, Place place, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.add(new PlacedText(field, place, text));
        }
    }
}
