package io.yangguang.province;

import java.time.Instant;
import java.util.List;

/** A verdict with its place in the order of verdicts; revision 0 is the absence of one. */
record Ruling(int revision, Verdict verdict, List<String> reasons, Instant at) {

    Ruling {
        reasons = List.copyOf(reasons);
    }

    static Ruling none(Instant at) {
        return new Ruling(0, Verdict.PENDING, List.of(), at);
    }

    Ruling next(Verdict verdict, List<String> reasons, Instant at) {
        return new Ruling(revision + 1, verdict, reasons, at);
    }
}
