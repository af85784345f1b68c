package io.yangguang.catalog.item;

import io.yangguang.catalog.channel.Channels;
import io.yangguang.catalog.item.model.Field;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.item.model.ItemRules;
import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters items and their versions. */
@ApplicationScoped
public class ItemHandler {

    private final ReferenceRevision revision;
    private final ItemRows rows;
    private final Channels channels;
    private final Announcements announcements;
    private final BusinessClock clock;
    private final Ids ids;

    ItemHandler(
            ReferenceRevision revision,
            ItemRows rows,
            Channels channels,
            Announcements announcements,
            BusinessClock clock,
            Ids ids) {
        this.revision = revision;
        this.rows = rows;
        this.channels = channels;
        this.announcements = announcements;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Item add(Caller caller, AddItem request) {
        Authority.requireOver(caller, request.jurisdiction());
        revision.hold();
        if (rows.latest(request.jurisdiction(), request.code()).isPresent()) {
            throw Problems.conflict("item-code-taken", "本目录已有代码为" + request.code() + "的事项")
                    .next("修改已有事项：PUT /api/catalog/v1/items/{id}")
                    .asException();
        }
        String fieldName =
                fieldName(request.jurisdiction(), request.fieldCode(), request.fieldName());
        return enter(request.toModel(ids.next(), fieldName), Optional.empty());
    }

    @Transactional
    Item change(Caller caller, UUID id, long version, ChangeItem request) {
        revision.hold();
        Item before = rows.byId(id).orElseThrow(() -> Problems.notFound("公开事项").asException());
        Authority.requireOver(caller, before.jurisdiction());
        if (before.version() != version) {
            throw Problems.preconditionFailed(before.version()).asException();
        }
        String fieldName =
                fieldName(before.jurisdiction(), request.fieldCode(), request.fieldName());
        return enter(request.toModel(before, fieldName), Optional.of(before));
    }

    /**
     * Enters what a seed says: a new item, or a new version after the one given. The running
     * transaction holds the reference revision.
     */
    @Transactional
    public Item enterSeed(Item item, Optional<Item> before) {
        return enter(item, before);
    }

    /** The latest version of the item with this code in this very catalogue. */
    @Transactional
    public Optional<Item> latest(String jurisdiction, String code) {
        return rows.latest(jurisdiction, code);
    }

    private Item enter(Item item, Optional<Item> before) {
        Doubts.refuse(ItemRules.doubts(item, before, channels.unknownAmong(item.channels())));
        rows.insert(new Field(item.jurisdiction(), item.fieldCode(), item.fieldName()));
        long raised = revision.next();
        rows.insert(item, clock.now(), raised);
        announcements.announce(
                before.isEmpty() ? "item.add" : "item.change",
                ItemChanged.fact(item, raised),
                before.orElse(null));
        return item;
    }

    /** The field's name as entered; a new field needs one. */
    private String fieldName(String jurisdiction, String code, @Nullable String name) {
        Optional<Field> known = rows.field(jurisdiction, code);
        if (known.isPresent()) {
            return known.get().name();
        }
        if (name == null) {
            Doubts.refuse(List.of(new Doubt("fieldName", "新的公开领域须填写名称")));
        }
        return String.valueOf(name);
    }
}
