package io.yangguang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * A real PostgreSQL 18 as our child, on loopback only, with scram passwords, never as root.
 *
 * <p>Not zonky's own launcher: that one trusts every login and attaches silently to an orphan.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Settings settings;
    private final Child child;

    /**
     * @param folder where data and log live
     * @param durable false skips every fsync: for tests only
     * @param passwords gives a role's password by the role's name; the same at every start
     */
    public record Settings(
            Path folder, int port, boolean durable, UnaryOperator<String> passwords) {}

    private LocalPostgres(Settings settings, Child child) {
        this.settings = settings;
        this.child = child;
    }

    /** Starts it and returns when it accepts a login. */
    public static LocalPostgres start(Places places, Settings wanted) {
        return start(places, wanted, wanted.folder().resolve("postgresql.log"), child -> child);
    }

    /**
     * @param adopt hears of the child before it is ready, to be able to stop it
     */
    static LocalPostgres start(
            Places places, Settings wanted, Path log, UnaryOperator<Child> adopt) {
        Settings settings =
                new Settings(
                        places.postgresState(wanted.folder()),
                        wanted.port(),
                        wanted.durable(),
                        wanted.passwords());
        Path binaries = binaries(places);
        ServerUser user = ServerUser.detect();
        PostgresFolder folder = new PostgresFolder(settings.folder());
        folder.prepare(binaries, user, settings.passwords().apply("postgres"), settings.durable());
        Child child =
                adopt.apply(
                        Child.start(
                                "PostgreSQL",
                                user,
                                command(binaries, folder, settings),
                                Map.of("LC_ALL", "C.UTF-8"),
                                folder.folder(),
                                log,
                                Child.Signal.INT));
        LocalPostgres server = new LocalPostgres(settings, child);
        try {
            Patience.until(child, START, server::acceptsLogin);
        } catch (LaunchFailure e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static Path binaries(Places places) {
        Path jar = places.distFile("postgresql-", ".jar");
        String name = jar.getFileName().toString().replace(".jar", "");
        Path cache = places.postgresState(places.cache());
        return Archives.once(cache.resolve(name), folder -> Archives.unpackTarInJar(jar, folder));
    }

    private static List<String> command(Path binaries, PostgresFolder folder, Settings settings) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binaries.resolve("bin/postgres").toString(),
                                "-D",
                                folder.data().toString(),
                                "-p",
                                Integer.toString(settings.port())));
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "max_connections=200",
                                "shared_preload_libraries=pg_stat_statements",
                                "timezone=Asia/Shanghai",
                                "log_timezone=Asia/Shanghai"));
        if (!settings.durable()) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        for (String option : options) {
            command.add("-c");
            command.add(option);
        }
        return command;
    }

    private boolean acceptsLogin() {
        try (Connection _ = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new LaunchFailure(
                        "The database in "
                                + settings.folder()
                                + " has another password than the secrets file: bring back the"
                                + " secrets file that belongs to it, or start over with"
                                + " ./yangguang up --fresh.",
                        e);
            }
            return false;
        }
    }

    /** A connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(jdbcUrl(database), settings.passwords());
    }

    private static Connection connect(String url, UnaryOperator<String> passwords)
            throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", passwords.apply("postgres"));
        login.setProperty("connectTimeout", "5");
        // Not DriverManager: it hides drivers of other class loaders, as Quarkus tests have them.
        Connection connection = new org.postgresql.Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: " + url);
        }
        return connection;
    }

    /**
     * The database, owned by {@code <name>_owner}, open to the login {@code <name>} and to nobody
     * else. Doing it again changes nothing but the passwords.
     */
    public Database createDatabase(String name) {
        return createDatabase(server(), settings.passwords(), name);
    }

    /**
     * The same on a server that is known by its address only.
     *
     * @param server such as {@code jdbc:postgresql://127.0.0.1:15432}
     */
    public static Database createDatabase(
            String server, UnaryOperator<String> passwords, String name) {
        String owner = name + "_owner";
        String password = passwords.apply(name);
        String ownerPassword = passwords.apply(owner);
        try (Connection connection = connect(server + "/postgres", passwords);
                Statement sql = connection.createStatement()) {
            role(sql, owner, ownerPassword);
            role(sql, name, password);
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + owner);
            }
            sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + name);
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "Could not create the database " + name + ": " + e.getMessage(), e);
        }
        return new Database(name, server + "/" + name, name, password, owner, ownerPassword);
    }

    private static void role(Statement sql, String role, String password) throws SQLException {
        boolean known = exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
        sql.execute(
                (known ? "ALTER ROLE " : "CREATE ROLE ")
                        + role
                        + " LOGIN PASSWORD '"
                        + password
                        + "'");
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    public String jdbcUrl(String database) {
        return server() + "/" + database;
    }

    private String server() {
        return "jdbc:postgresql://127.0.0.1:" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /** The data directory and its log, which may lie elsewhere than asked for; see Places. */
    public Path folder() {
        return settings.folder();
    }

    public Child child() {
        return child;
    }

    /** Stops it: fast, and with all that was committed on disk. */
    @Override
    public void close() {
        child.stop(Duration.ofSeconds(30));
    }

    /** Stops it and removes its folder: for tests. */
    public void discard() {
        child.stop(Duration.ofSeconds(10));
        if (Files.exists(settings.folder())) {
            Folders.delete(settings.folder());
        }
    }
}
