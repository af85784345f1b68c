package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.publication.reference.model.Jurisdictions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers from the lists that are approved and in force. */
@ApplicationScoped
class ListsInForce implements NegativeLists {

    private final NegativeListRows rows;

    ListsInForce(NegativeListRows rows) {
        this.rows = rows;
    }

    /** That of the body, then those of the divisions it lies in, the nearest first. */
    List<NegativeList> of(@Nullable UUID bodyId, String divisionCode, LocalDate on) {
        return rows.inForce(bodyId, on).stream()
                .filter(list ->
                        list.bodyId() != null
                                || Jurisdictions.covers(list.divisionCode(), divisionCode))
                .toList();
    }

    @Override
    public Optional<Cited> entry(
            UUID bodyId,
            String divisionCode,
            String itemCode,
            Optional<Integer> number,
            LocalDate on) {
        return of(bodyId, divisionCode, on).stream()
                .flatMap(list ->
                        list.entries().stream()
                                .filter(e -> number.isEmpty() || number.get() == e.number())
                                .filter(e -> e.covers(itemCode, on))
                                .map(e -> new Cited(list.id(), e.number(), e.legalBasis())))
                .findFirst();
    }
}
