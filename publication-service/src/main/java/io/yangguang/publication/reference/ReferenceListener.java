package io.yangguang.publication.reference;

/** Follows changes of the reference data inside the transaction that writes them. */
public interface ReferenceListener {
    void changed(ReferenceChange change);
}
