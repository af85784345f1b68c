package io.yangguang.audit;

/** Says who is acting now. */
public interface ActorSource {

    /** Subject of the caller's token; {@code system} outside a request. */
    String actor();

    /** The client the caller uses; {@code system} outside a request. */
    String client();
}
