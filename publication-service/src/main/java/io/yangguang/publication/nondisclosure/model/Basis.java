package io.yangguang.publication.nondisclosure.model;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.negativelist.model.GroundText;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what a decision rests.
 *
 * @param article of the regulation, or the basis that the negative list names
 * @param text the ground as it was written
 */
public record Basis(
        Ground ground,
        String article,
        @Nullable String text,
        @Nullable UUID listId,
        @Nullable Integer listNumber) {

    /** 依申请公开 without a ground is the rule for what need not be published of itself. */
    public static Ground ground(Kind kind, @Nullable String text, @Nullable String reason) {
        var read = GroundText.read(text, reason);
        boolean onRequest =
                kind == Kind.ON_REQUEST
                        && read == Ground.UNSPECIFIED
                        && (text == null || text.isBlank() || text.contains("申请"));
        return onRequest ? Ground.OUTSIDE_PROACTIVE : read;
    }

    public static Basis of(Ground ground, @Nullable String text) {
        return new Basis(ground, ground.article(), text, null, null);
    }

    /** What is to be put right about it, as a slug. */
    public Optional<String> flaw() {
        return switch (ground) {
            case UNSPECIFIED -> Optional.of("ground-unclear");
            case ARTICLE_14, ARTICLE_15, ARTICLE_16 -> Optional.of("ground-imprecise");
            case STATE_SECRET,
                    FORBIDDEN_BY_LAW,
                    PUBLIC_SECURITY,
                    TRADE_SECRET,
                    PERSONAL_PRIVACY,
                    INTERNAL_AFFAIRS,
                    PROCESS_INFORMATION,
                    ENFORCEMENT_FILE,
                    APPROVAL_MISSING,
                    OTHER_LAW,
                    BODY_LIST,
                    OUTSIDE_PROACTIVE ->
                    Optional.empty();
        };
    }
}
