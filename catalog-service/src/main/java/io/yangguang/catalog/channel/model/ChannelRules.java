package io.yangguang.catalog.channel.model;

import io.yangguang.catalog.reference.model.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a channel must be like beside the others: one text means one channel. */
public final class ChannelRules {

    private ChannelRules() {}

    public static List<Doubt> doubts(Channel channel, List<Channel> others) {
        Set<String> taken = new HashSet<>();
        others.stream()
                .filter(other -> !other.code().equals(channel.code()))
                .forEach(other -> {
                    taken.add(other.code());
                    taken.add(other.name());
                    taken.addAll(other.aliases());
                });
        List<Doubt> doubts = new ArrayList<>();
        if (taken.contains(channel.name())) {
            doubts.add(new Doubt("name", "名称已属于其他渠道"));
        }
        Set<String> own = new HashSet<>(Set.of(channel.name()));
        for (int at = 0; at < channel.aliases().size(); at++) {
            String alias = channel.aliases().get(at);
            if (taken.contains(alias)) {
                doubts.add(new Doubt("aliases[" + at + "]", "别名已属于其他渠道"));
            }
            if (!own.add(alias)) {
                doubts.add(new Doubt("aliases[" + at + "]", "别名重复"));
            }
        }
        return doubts;
    }
}
