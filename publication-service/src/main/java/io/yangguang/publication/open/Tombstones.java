package io.yangguang.publication.open;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Tombstone;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;

/**
 * What is answered where something was: 410, with the act, its ground and reason, the day and the
 * office, never the person and never a word of what it said.
 */
final class Tombstones {

    private Tombstones() {}

    static Problem of(Tombstone stone) {
        var word = stone.act().chinese();
        return gone(stone.act())
                .detail(word + "原因：" + stone.reason())
                .with("recordId", stone.recordId())
                .with("indexNumber", stone.indexNumber())
                .with("act", stone.act())
                .with("actText", word)
                .with("ground", stone.ground())
                .with("groundText", stone.ground().chinese())
                .with("reason", stone.reason())
                .with("office", stone.office())
                .with("on", stone.at().atZone(BusinessClock.ZONE).toLocalDate())
                .with("withdrawnAt", stone.at());
    }

    private static Problem gone(DownAct act) {
        return switch (act) {
            case WITHDRAWN -> Problem.of(410, "withdrawn", "该信息已撤回");
            case TAKEN_DOWN -> Problem.of(410, "taken-down", "该信息已撤下");
        };
    }
}
