package io.yangguang.catalog.item.model;

import io.yangguang.catalog.reference.model.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a version of an item must be like. */
public final class ItemRules {

    private ItemRules() {}

    /**
     * @param before the latest version, empty for a new item
     * @param unknownChannels those of its channels that no active channel has
     */
    public static List<Doubt> doubts(
            Item item, Optional<Item> before, List<String> unknownChannels) {
        List<Doubt> doubts = new ArrayList<>();
        if (item.validTo() != null && item.validTo().isBefore(item.validFrom())) {
            doubts.add(new Doubt("validTo", "不得早于validFrom"));
        }
        before.filter(last -> item.validFrom().isBefore(last.validFrom()))
                .ifPresent(last ->
                        doubts.add(new Doubt("validFrom", "不得早于上一版本的生效日期" + last.validFrom())));
        unknownChannels.forEach(code -> doubts.add(new Doubt("channels", "没有启用的渠道：" + code)));
        if (new HashSet<>(item.channels()).size() < item.channels().size()) {
            doubts.add(new Doubt("channels", "渠道重复"));
        }
        if (new HashSet<>(item.contents()).size() < item.contents().size()) {
            doubts.add(new Doubt("contents", "公开内容重复"));
        }
        return doubts;
    }
}
