package io.yangguang.local;

/**
 * One service's database: who owns it (migrations run as the owner) and who may only work in it.
 *
 * @param url JDBC address without credentials
 */
public record Database(
        String name,
        String url,
        String user,
        String password,
        String owner,
        String ownerPassword) {}
