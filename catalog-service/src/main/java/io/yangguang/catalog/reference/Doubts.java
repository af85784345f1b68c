package io.yangguang.catalog.reference;

import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import java.util.List;

/** Turns what a model found wrong into a problem. */
public final class Doubts {

    private Doubts() {}

    public static void refuse(List<Doubt> doubts) {
        if (!doubts.isEmpty()) {
            throw Problems.invalid(
                            doubts.stream()
                                    .map(doubt -> new FieldError(doubt.field(), doubt.message()))
                                    .toList())
                    .asException();
        }
    }
}
