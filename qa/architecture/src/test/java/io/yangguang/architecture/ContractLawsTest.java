package io.yangguang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each event type that the code names has a schema and an example, and the other way round. */
class ContractLawsTest {

    private static final Path ROOT = Path.of(System.getProperty("yangguang.root"));
    private static final Pattern TYPE =
            Pattern.compile("io\\.yangguang\\.(catalog|publication|inspection)\\.([a-z-]+)\\.v1");

    @Test
    void codeAndContractsNameTheSameEvents() throws IOException {
        assertThat(inCode()).isNotEmpty().isEqualTo(inContracts());
    }

    private static TreeSet<String> inCode() throws IOException {
        var types = new TreeSet<String>();
        for (var service : new String[] {"catalog", "publication", "inspection"}) {
            try (var files = Files.walk(ROOT.resolve(service + "-service/src/main/java"))) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var matcher = TYPE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        types.add(matcher.group(1) + "/" + matcher.group(2));
                    }
                }
            }
        }
        return types;
    }

    private static TreeSet<String> inContracts() throws IOException {
        var types = new TreeSet<String>();
        var events = ROOT.resolve("contracts/events");
        try (var files = Files.walk(events)) {
            for (var schema : files.filter(f -> f.endsWith("v1.schema.json")).toList()) {
                assertThat(schema.resolveSibling("v1.example.json")).exists();
                types.add(events.relativize(schema.getParent()).toString().replace('\\', '/'));
            }
        }
        return types;
    }
}
