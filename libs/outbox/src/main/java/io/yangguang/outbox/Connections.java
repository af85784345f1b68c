package io.yangguang.outbox;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections that belong to no pool: when one ends, its session's locks end with it. */
interface Connections {

    Connection open() throws SQLException;

    /** To the same database, as the same login as the pool's. */
    static Connections like(AgroalConnectionFactoryConfiguration pool) {
        return () -> {
            var properties = new Properties();
            properties.putAll(pool.jdbcProperties());
            if (pool.principal() != null) {
                properties.setProperty("user", pool.principal().getName());
            }
            for (Object credential : pool.credentials()) {
                if (credential instanceof SimplePassword password) {
                    properties.setProperty("password", password.getWord());
                }
            }
            properties.setProperty("ApplicationName", "yangguang-outbox-relay");
            // Seconds: a server that is gone without a word must not hold the relay for ever.
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            Connection connection = driver(pool).connect(pool.jdbcUrl(), properties);
            if (connection == null) {
                throw new SQLException("The driver does not take " + pool.jdbcUrl());
            }
            return connection;
        };
    }

    private static Driver driver(AgroalConnectionFactoryConfiguration pool) throws SQLException {
        Class<?> type = pool.connectionProviderClass();
        if (type == null || !Driver.class.isAssignableFrom(type)) {
            throw new SQLException("Expected a JDBC driver, but the pool has " + type);
        }
        try {
            return (Driver) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("Cannot make the driver " + type.getName(), e);
        }
    }
}
