package io.yangguang.publication.disclosure.model;

import java.util.BitSet;
import java.util.Random;

/**
 * What may be public of one record, said again in other words than the code's, for long random
 * walks: some numbers and sets, no states.
 */
public final class Life {

    /** What happens to a record. */
    public enum Deed {
        EDIT,
        CORRECT,
        APPROVE,
        PUBLISH,
        PUBLISH_OLDER,
        WITHDRAW,
        TAKE_DOWN,
        TAKE_DOWN_UNFIT
    }

    private final BitSet approved = new BitSet();
    private final BitSet published = new BitSet();
    private int latest = 1;
    private int shown;
    private int buried;

    public static Deed any(Random random) {
        return Deed.values()[random.nextInt(Deed.values().length)];
    }

    /** The latest version there is. */
    public int latest() {
        return latest;
    }

    /** The version that the public reads; 0 when none. */
    public int shown() {
        return shown;
    }

    public boolean everPublic() {
        return !published.isEmpty();
    }

    public boolean isApproved(int version) {
        return approved.get(version);
    }

    public void edit() {
        latest++;
    }

    public void approve() {
        approved.set(latest);
    }

    /** 201 where it becomes public now, 200 where it is so, 409 where it may not. */
    public int publish(int version) {
        if (shown == version) {
            return 200;
        }
        if (version <= Math.max(shown, buried) || !approved.get(version)) {
            return 409;
        }
        shown = version;
        published.set(version);
        return 201;
    }

    /** 404 where nothing ever was public, 409 where nothing is. */
    public int down(boolean fit) {
        if (!everPublic()) {
            return 404;
        }
        if (shown == 0) {
            return 409;
        }
        if (!fit) {
            return 400;
        }
        buried = shown;
        shown = 0;
        return 200;
    }

    /** What the public gets at the address of the record. */
    public int page() {
        return !everPublic() ? 404 : shown == 0 ? 410 : 200;
    }

    /** What it gets at the address of a version. */
    public int page(int version) {
        if (shown == 0) {
            return page();
        }
        if (!published.get(version)) {
            return 404;
        }
        return version <= buried ? 410 : 200;
    }
}
