package io.yangguang.outbox;

import java.util.List;

/**
 * The topics of a service, declared by producing a bean of this type. Not a record, because a
 * normal-scoped bean needs a class that can be proxied.
 */
public class Topics {

    private final List<TopicSpec> specs;

    /** For proxies. */
    protected Topics() {
        this(List.of());
    }

    public Topics(List<TopicSpec> specs) {
        this.specs = List.copyOf(specs);
    }

    public List<TopicSpec> specs() {
        return specs;
    }
}
