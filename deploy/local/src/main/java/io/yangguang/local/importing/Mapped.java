package io.yangguang.local.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of a line of the file. */
sealed interface Mapped {

    /**
     * A record to send.
     *
     * @param fullText the whole content when the record only holds its start; else empty
     */
    record Ready(ObjectNode record, String fullText) implements Mapped {}

    /** No record: nothing could be sent. */
    record Unreadable(String sourceId, String reason) implements Mapped {}
}
