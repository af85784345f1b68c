package io.yangguang.publication.secrecy.model;

/** Where a secrecy review stands. */
public sealed interface SecrecyState {

    /** Waits for the attachments and the scan. */
    record Scanning() implements SecrecyState {}

    /** Scanned; waits for the reviewer. */
    record Open() implements SecrecyState {}

    /**
     * 处室不能确定的，提交保密委员会办公室确定.
     *
     * @param by who could not decide it
     */
    record EscalatedToOffice(String by) implements SecrecyState {}

    /** 仍不能确定的，报省政府办公厅或省保密局确定. */
    record EscalatedToAuthority() implements SecrecyState {}

    /** May go out as it was read. */
    record Cleared() implements SecrecyState {}

    /** Must not go out. */
    record Blocked(Blocking blocking) implements SecrecyState {}

    /** The outward version changed; another review took its place. */
    record Superseded() implements SecrecyState {}

    default String word() {
        return switch (this) {
            case Scanning() -> "SCANNING";
            case Open() -> "OPEN";
            case EscalatedToOffice(_) -> "ESCALATED_TO_OFFICE";
            case EscalatedToAuthority() -> "ESCALATED_TO_AUTHORITY";
            case Cleared() -> "CLEARED";
            case Blocked(_) -> "BLOCKED";
            case Superseded() -> "SUPERSEDED";
        };
    }

    /** What publishing is told. */
    default Clearance clearance(String digest) {
        return switch (this) {
            case Scanning(), Open(), EscalatedToOffice(_), EscalatedToAuthority() ->
                    new Clearance.Pending();
            case Cleared() -> new Clearance.Cleared(digest);
            case Blocked(_) -> new Clearance.Blocked();
            case Superseded() -> new Clearance.Missing();
        };
    }
}
