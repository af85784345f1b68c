package io.yangguang.catalog.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** 信息形成: version 1 of a record. */
record RecordFormed(@JsonUnwrapped RecordFacts record) {

    static final String TYPE = "io.yangguang.catalog.record-formed.v1";
}
