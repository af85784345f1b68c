package io.yangguang.catalog.attachment;

import io.yangguang.rest.Caller;

/** Who may read a file: answered by what refers to it. */
public interface Audience {

    /** Whether something that the caller may see refers to the file. */
    boolean includes(Caller caller, String sha256);
}
