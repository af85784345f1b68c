package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.StoredFile;
import java.util.Collection;
import java.util.Map;

/** What other features ask about files. */
public interface Attachments {

    /** Those of the hashes that are stored. */
    Map<String, StoredFile> find(Collection<String> sha256);
}
