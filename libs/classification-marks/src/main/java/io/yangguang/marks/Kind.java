package io.yangguang.marks;

/** How the text says that it is classified. */
public enum Kind {
    /** A mark such as 机密★10年, alone on a line, in brackets, or in a file name. */
    STATE_SECRET_MARK,
    /** A statement of the level, such as 密级：机密. */
    SECRECY_LEVEL_STATEMENT
}
