package io.yangguang.catalog.record.model;

import io.yangguang.catalog.item.model.InformationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 行政处罚法第四十八条第二款: the ground and its day belong together, and to penalty decisions only. */
public final class PenaltyRules {

    private PenaltyRules() {}

    public static List<Violation> ofChange(Change change, InformationKind kind, LocalDate today) {
        List<Violation> found =
                new ArrayList<>(check("change.", change.ground(), change.decidedOn(), kind, today));
        if (change.ground() != null && change.nature() == ChangeNature.CORRECTION) {
            found.add(Violation.of("change.nature", "处罚决定的变更、撤销是 SUBSTANCE（实质变更），不是更正"));
        }
        return found;
    }

    /**
     * @param path of the object that carries both fields, with its dot; empty at the root
     */
    public static List<Violation> check(
            String path,
            @Nullable PenaltyGround ground,
            @Nullable LocalDate decidedOn,
            InformationKind kind,
            LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (ground != null && kind != InformationKind.PENALTY_DECISION) {
            found.add(Violation.of(path + "ground", "只用于行政处罚决定"));
        }
        if (ground != null && decidedOn == null) {
            found.add(Violation.of(path + "decidedOn", "填写 ground 的，须填写变更、撤销或确认之日"));
        }
        if (ground == null && decidedOn != null) {
            found.add(Violation.of(path + "ground", "填写 decidedOn 的，须填写 ground"));
        }
        if (decidedOn != null && decidedOn.isAfter(today)) {
            found.add(
                    Violation.of("date-in-future", path + "decidedOn", "日期不得晚于今天（" + today + "）"));
        }
        return found;
    }
}
