package io.yangguang.local.realm;

/** Why the realm could not be read or changed, in one sentence. */
public final class RealmFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RealmFailure(String sentence) {
        super(sentence);
    }

    RealmFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
