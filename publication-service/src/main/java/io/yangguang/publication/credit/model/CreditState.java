package io.yangguang.publication.credit.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 公示状态 of a credit entry. */
public sealed interface CreditState {

    /** Stable word, as stored and shown. */
    String word();

    /** Whether the entry has not come to its end yet. */
    default boolean open() {
        return switch (this) {
            case Shown _, UnderRepair _ -> true;
            case Expired(), Repaired(), Withdrawn() -> false;
        };
    }

    /**
     * 公示中.
     *
     * @param until last day
     * @param repairableFrom first day on which repair can be applied for; null where there is none
     */
    record Shown(LocalDate until, @Nullable LocalDate repairableFrom) implements CreditState {

        @Override
        public String word() {
            return "SHOWN";
        }

        public UnderRepair underRepair(String enteredBy) {
            return new UnderRepair(this, enteredBy);
        }

        public Expired expire() {
            return new Expired();
        }

        public Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** 修复办理中: still shown, and somebody applied. */
    record UnderRepair(Shown shown, String enteredBy) implements CreditState {

        @Override
        public String word() {
            return "UNDER_REPAIR";
        }

        public UnderRepair with(Shown other) {
            return new UnderRepair(other, enteredBy);
        }

        public Repaired accept() {
            return new Repaired();
        }

        public Shown reject() {
            return shown;
        }
    }

    /** 期满终止. */
    record Expired() implements CreditState {

        @Override
        public String word() {
            return "EXPIRED";
        }
    }

    /** 已修复. */
    record Repaired() implements CreditState {

        @Override
        public String word() {
            return "REPAIRED";
        }
    }

    /** 已撤回: the record was taken down. */
    record Withdrawn() implements CreditState {

        @Override
        public String word() {
            return "WITHDRAWN";
        }
    }
}
