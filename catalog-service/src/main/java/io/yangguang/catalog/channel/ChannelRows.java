package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.channel.model.Delivery;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.ReferenceSource;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ChannelRows implements Channels, ReferenceSource {

    private static final String SELECT =
            """
            SELECT c.*, ARRAY(SELECT a.alias FROM channel_alias a WHERE a.code = c.code ORDER BY a.position) AS aliases
              FROM channel c
            """;

    private final Sql sql;

    ChannelRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Channel> byCodeOrAlias(String text) {
        return sql
                .list(
                        SELECT
                                + """
                                 WHERE c.code = ? OR c.name = ?
                                    OR c.code = (SELECT a.code FROM channel_alias a WHERE a.alias = ?)
                                 ORDER BY c.code = ? DESC, c.name = ? DESC LIMIT 1
                                """,
                        ChannelRows::channel,
                        text,
                        text,
                        text,
                        text,
                        text)
                .stream()
                .findFirst();
    }

    @Override
    public List<String> unknownAmong(Collection<String> codes) {
        List<String> active =
                sql.list("SELECT code FROM channel WHERE active", line -> line.text("code"));
        return codes.stream().filter(code -> !active.contains(code)).distinct().toList();
    }

    Optional<Channel> find(String code) {
        return sql.one(SELECT + " WHERE c.code = ?", ChannelRows::channel, code);
    }

    List<Channel> all() {
        return sql.list(SELECT + " ORDER BY c.code", ChannelRows::channel);
    }

    void write(Channel channel, long revision) {
        sql.run(
                """
                INSERT INTO channel (code, version, name, delivery, publishing, active, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE
                   SET version = excluded.version, name = excluded.name, delivery = excluded.delivery,
                       publishing = excluded.publishing, active = excluded.active, revision = excluded.revision
                """,
                channel.code(),
                channel.version(),
                channel.name(),
                channel.delivery(),
                channel.publishing(),
                channel.active(),
                revision);
        sql.run("DELETE FROM channel_alias WHERE code = ?", channel.code());
        int position = 1;
        for (String alias : channel.aliases()) {
            sql.run(
                    "INSERT INTO channel_alias (alias, code, position) VALUES (?, ?, ?)",
                    alias,
                    channel.code(),
                    position++);
        }
    }

    @Override
    public List<ReferenceFact> facts() {
        return sql.list(
                SELECT, line -> ChannelChanged.fact(channel(line), line.number("revision")));
    }

    private static Channel channel(Line line) {
        return new Channel(
                line.text("code"),
                line.number("version"),
                line.text("name"),
                line.texts("aliases"),
                line.constant("delivery", Delivery.class),
                line.flag("publishing"),
                line.flag("active"));
    }
}
