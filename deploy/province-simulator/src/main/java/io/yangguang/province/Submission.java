package io.yangguang.province;

import java.util.UUID;

/** The parts of an accepted body that this stand-in reads itself. */
record Submission(
        UUID deliveryId,
        String act,
        UUID recordId,
        int version,
        String title,
        String bodyName,
        String itemCode) {

    String businessKey() {
        return recordId + "/" + version + "/" + act;
    }
}
