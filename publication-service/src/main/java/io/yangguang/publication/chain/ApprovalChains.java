package io.yangguang.publication.chain;

import io.yangguang.publication.chain.model.ApprovalChain;
import java.util.UUID;

/** The door through which forms find their chain; joins a running transaction. */
public interface ApprovalChains {

    /** The newest chain of the body, else the newest of all bodies. */
    ApprovalChain inForce(UUID bodyId);

    /** A version that a running form keeps. */
    ApprovalChain of(UUID chainId);
}
