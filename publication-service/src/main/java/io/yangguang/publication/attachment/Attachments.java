package io.yangguang.publication.attachment;

import io.yangguang.publication.attachment.model.Wanted;
import java.util.List;

/** The door through which publishing makes sure that what it publishes is here. */
public interface Attachments {

    /**
     * Those of the wanted whose bytes are not here yet; they are fetched soon, as far as not under
     * way.
     */
    List<Wanted> missing(List<Wanted> wanted);
}
