package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.PublishedVersion;

/** Follows what becomes public and what is taken down, inside the transaction that does it. */
public interface DisclosureListener {

    default void madePublic(PublishedVersion published) {}

    /**
     * @param disclosure as it was while it was live
     */
    default void takenDown(Disclosure disclosure, Disclosure.Withdrawal withdrawal) {}
}
