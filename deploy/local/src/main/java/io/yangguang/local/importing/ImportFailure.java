package io.yangguang.local.importing;

import java.io.Serial;

/** The import cannot go on; its message is for the person who started it. */
final class ImportFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    ImportFailure(String message) {
        super(message);
    }
}
