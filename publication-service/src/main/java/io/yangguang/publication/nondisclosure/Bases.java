package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.NegativeLists;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.negativelist.model.GroundText;
import io.yangguang.publication.nondisclosure.model.Basis;
import io.yangguang.publication.nondisclosure.model.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads on what a decision rests; a negative list that is cited must be in force and cover it. */
@ApplicationScoped
class Bases {

    private final NegativeLists lists;

    Bases(NegativeLists lists) {
        this.lists = lists;
    }

    /** About whose information a decision is, under which item, on which day. */
    record Matter(UUID bodyId, String divisionCode, String itemCode, LocalDate on) {}

    /** Empty where a negative list is cited that does not carry it. */
    Optional<Basis> read(
            Kind kind, @Nullable String ground, @Nullable String reason, Matter matter) {
        var code = Basis.ground(kind, ground, reason);
        if (code != Ground.BODY_LIST) {
            return Optional.of(Basis.of(code, ground));
        }
        return lists.entry(
                        matter.bodyId(),
                        matter.divisionCode(),
                        matter.itemCode(),
                        GroundText.listNumber(ground),
                        matter.on())
                .map(cited ->
                        new Basis(
                                code, cited.legalBasis(), ground, cited.listId(), cited.number()));
    }
}
