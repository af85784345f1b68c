package io.yangguang.local.importing;

import io.yangguang.local.Places;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param url of the gateway
 */
record Options(Path file, URI url, String client, String secret) {

    static final String USAGE =
            "Usage: ./yangguang import FILE [--url http://localhost:8080] [--client importer]"
                    + " [--secret SECRET]";

    static Options of(String[] arguments, Map<String, String> environment) {
        String file = null;
        String url =
                "http://localhost:" + environment.getOrDefault("YANGGUANG_PORT_GATEWAY", "8080");
        String client = "importer";
        String secret = environment.get("YANGGUANG_CLIENT_SECRET_IMPORTER");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--url" -> url = value(arguments, ++i);
                case "--client" -> client = value(arguments, ++i);
                case "--secret" -> secret = value(arguments, ++i);
                default -> {
                    if (file != null || arguments[i].startsWith("--")) {
                        throw new ImportFailure("Not understood: " + arguments[i] + ". " + USAGE);
                    }
                    file = arguments[i];
                }
            }
        }
        if (file == null) {
            throw new ImportFailure(USAGE);
        }
        return new Options(Path.of(file), URI.create(url), client, secret(secret, client));
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new ImportFailure(arguments[at - 1] + " needs a value. " + USAGE);
        }
        return arguments[at];
    }

    /** Where it is not given, that of the stack that {@code up} made here. */
    private static String secret(@Nullable String given, String client) {
        if (given != null) {
            return given;
        }
        Path file = Places.find().state().resolve("secrets.properties");
        Properties secrets = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                secrets.load(reader);
            } catch (IOException e) {
                throw new ImportFailure("Cannot read " + file + ": " + e.getMessage());
            }
        }
        String made = secrets.getProperty("client." + client);
        if (made == null) {
            throw new ImportFailure(
                    "No secret of client "
                            + client
                            + ": start the stack with ./yangguang up, or give --secret.");
        }
        return made;
    }
}
