package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The province simulator as a small process of its own. */
final class LocalProvince {

    private LocalProvince() {}

    static Child start(
            Places places,
            int port,
            Backends.Province province,
            Path folder,
            String folderMark,
            Path log) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot make " + folder + ": " + e.getMessage(), e);
        }
        return Child.start(
                "Province simulator",
                ServerUser.SAME,
                List.of(
                        Program.java(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=Asia/Shanghai",
                        folderMark,
                        "-cp",
                        places.dist().resolve("lib") + "/*",
                        "io.yangguang.province.Main"),
                Map.of(
                        "YANGGUANG_PORT", Integer.toString(port),
                        "YANGGUANG_PROVINCE_KEY_ID", province.keyId(),
                        "YANGGUANG_PROVINCE_SECRET", province.secret(),
                        "YANGGUANG_DATA_DIR", folder.toString()),
                folder,
                log,
                Child.Signal.TERM);
    }
}
