package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.channel.model.ChannelRules;
import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Enters and changes channels. */
@ApplicationScoped
public class ChannelHandler {

    private final ReferenceRevision revision;
    private final ChannelRows rows;
    private final Announcements announcements;

    ChannelHandler(ReferenceRevision revision, ChannelRows rows, Announcements announcements) {
        this.revision = revision;
        this.rows = rows;
        this.announcements = announcements;
    }

    @Transactional
    Channel add(Caller caller, AddChannel request) {
        Authority.requireEverywhere(caller);
        revision.hold();
        if (rows.find(request.code()).isPresent()) {
            throw Problems.conflict("channel-code-taken", "渠道代码已存在")
                    .next("修改已有渠道：PUT /api/catalog/v1/channels/" + request.code())
                    .asException();
        }
        return enter(request.toModel(), Optional.empty());
    }

    @Transactional
    Channel change(Caller caller, String code, long version, ChangeChannel request) {
        Authority.requireEverywhere(caller);
        revision.hold();
        Channel before = rows.find(code).orElseThrow(() -> Problems.notFound("公开渠道").asException());
        if (before.version() != version) {
            throw Problems.preconditionFailed(before.version()).asException();
        }
        return enter(request.toModel(before), Optional.of(before));
    }

    /** Enters what a seed says; the running transaction holds the reference revision. */
    @Transactional
    public Channel enterSeed(Channel channel, Optional<Channel> before) {
        return enter(channel, before);
    }

    @Transactional
    public Optional<Channel> find(String code) {
        return rows.find(code);
    }

    private Channel enter(Channel channel, Optional<Channel> before) {
        Doubts.refuse(ChannelRules.doubts(channel, rows.all()));
        long raised = revision.next();
        rows.write(channel, raised);
        announcements.announce(
                before.isEmpty() ? "channel.add" : "channel.change",
                ChannelChanged.fact(channel, raised),
                before.orElse(null));
        return channel;
    }
}
