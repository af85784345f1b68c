package io.yangguang.publication.secrecy.model;

/** Whose word a decision is. */
public enum Desk {
    /** 保密审查员. */
    REVIEWER,
    /** 保密委员会办公室. */
    OFFICE,
    /** 省政府办公厅或省保密局; its answer is entered by the office. */
    AUTHORITY
}
