package io.yangguang.local.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which item a type code of the platform is, from a data file. */
record TypeCodes(String description, String unmapped, List<Entry> codes) {

    TypeCodes {
        codes = List.copyOf(codes);
    }

    /**
     * @param title word that the title must hold; null for any
     */
    record Entry(String code, @Nullable String title, String item) {}

    static TypeCodes load() {
        try (InputStream file = TypeCodes.class.getResourceAsStream("/import/type-codes.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), TypeCodes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String item(String code, String title) {
        return codes.stream()
                .filter(entry -> entry.code().equals(code))
                .filter(entry -> entry.title() == null || title.contains(entry.title()))
                .map(Entry::item)
                .findFirst()
                .orElse(unmapped);
    }
}
