package io.yangguang.publication.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yangguang.province.ProvinceSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A province for the tests of this service, and pauses short enough for them. */
public final class ProvinceResource implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private ProvinceSimulator province;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("province-");
            province = ProvinceSimulator.start(0, "test-key", "test-secret", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("yangguang.delivery.url", province.uri().toString()),
                Map.entry("test.province.folder", folder.toString()),
                Map.entry("yangguang.delivery.key-id", "test-key"),
                Map.entry("yangguang.delivery.secret", "test-secret"),
                Map.entry("yangguang.delivery.concurrency", "12"),
                Map.entry("yangguang.delivery.look", "50ms"),
                Map.entry("yangguang.delivery.connect-timeout", "2s"),
                Map.entry("yangguang.delivery.timeout", "2s"),
                Map.entry("yangguang.delivery.lease", "3s"),
                Map.entry("yangguang.delivery.retry.first", "20ms"),
                Map.entry("yangguang.delivery.retry.longest", "300ms"),
                Map.entry("yangguang.delivery.ask.first", "30ms"),
                Map.entry("yangguang.delivery.ask.longest", "200ms"),
                Map.entry("yangguang.delivery.recheck.first", "300ms"),
                Map.entry("yangguang.delivery.recheck.longest", "1s"));
    }

    @Override
    public void stop() {
        province.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
