package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What other features ask about channels. */
public interface Channels {

    /** The channel of a code, a name or an alias. */
    Optional<Channel> byCodeOrAlias(String text);

    /** Those of the codes that no active channel has. */
    List<String> unknownAmong(Collection<String> codes);
}
