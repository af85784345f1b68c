package io.yangguang.publication.oa;

import java.util.Optional;

/** The door through which decisions of an OA find their person; joins a running transaction. */
public interface Signatories {

    Optional<Signatory> find(String client, String account);
}
