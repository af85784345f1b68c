package io.yangguang.catalog.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yangguang.catalog.record.model.Change;

/** 信息变更: a further version of a record. */
record RecordChanged(@JsonUnwrapped RecordFacts record, Change change) {

    static final String TYPE = "io.yangguang.catalog.record-changed.v1";
}
