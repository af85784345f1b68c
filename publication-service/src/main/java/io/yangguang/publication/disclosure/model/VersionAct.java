package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.record.model.RecordVersion.Change;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import java.util.List;

/** 公开, 更正, 变更: by which act a version became public. */
public enum VersionAct {
    /** Nothing was public before: the first time, or after a tombstone. */
    PUBLISHED("公开"),
    /** Only the rendering of what is public was put right. */
    CORRECTED("更正"),
    /** The matter itself changed. */
    CHANGED("变更");

    private final String chinese;

    VersionAct(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * The act of replacing one public version by another. A version in between that was never
     * public counts too: a correction of an unpublished change is a change to the public.
     *
     * @param between changes of all versions after the replaced one, up to the published one
     */
    public static VersionAct replacing(List<Change> between) {
        return !between.isEmpty() && between.stream().allMatch(c -> c.nature() == Nature.CORRECTION)
                ? CORRECTED
                : CHANGED;
    }
}
