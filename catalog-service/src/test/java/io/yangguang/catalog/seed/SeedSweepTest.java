package io.yangguang.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.channel.Channels;
import io.yangguang.catalog.channel.model.Delivery;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@CatalogTest
class SeedSweepTest {

    private final Seeds seeds;
    private final SeedSweep sweep;
    private final Channels channels;
    private final ReferenceRevision revision;

    SeedSweepTest(Seeds seeds, SeedSweep sweep, Channels channels, ReferenceRevision revision) {
        this.seeds = seeds;
        this.sweep = sweep;
        this.channels = channels;
        this.revision = revision;
    }

    private Seed seed(String name, int version, String code, String... aliases) {
        return seeds.channels(
                new SeedFile.Channels(
                        name,
                        version,
                        List.of(
                                new SeedFile.Channels.Channel(
                                        code,
                                        "渠道" + code,
                                        List.of(aliases),
                                        Delivery.MANUAL,
                                        true))));
    }

    /** As after a restart with files of higher numbers and the same entries. */
    private static Seed again(Seed seed) {
        return new Seed(seed.name(), seed.version() + 1000, seed.entries());
    }

    @Test
    void secondStartWritesNothing() {
        long before = revision.current();

        assertThat(sweep.sweep(seeds.all())).isZero();
        assertThat(sweep.sweep(seeds.all().stream().map(SeedSweepTest::again).toList())).isZero();

        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void newerSeedAddsAVersion() {
        String code = "S" + Api.unique();
        String name = "test-" + code;

        assertThat(sweep.sweep(List.of(seed(name, 1, code)))).isEqualTo(1);
        assertThat(sweep.sweep(List.of(seed(name, 1, code, "被忽略" + code)))).isZero();
        assertThat(sweep.sweep(List.of(seed(name, 2, code, "别名" + code)))).isEqualTo(1);

        assertThat(channels.byCodeOrAlias("别名" + code)).map(c -> c.version()).contains(2L);
    }

    @Test
    void localEditIsNeverOverwritten() {
        String code = "S" + Api.unique();
        String name = "test-" + code;
        sweep.sweep(List.of(seed(name, 1, code)));
        Api.as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(
                        "{\"name\": \"本地改名%s\", \"delivery\": \"MANUAL\", \"publishing\": false, \"active\": true}"
                                .formatted(code))
                .put(Api.BASE + "/channels/" + code)
                .then()
                .statusCode(200);

        assertThat(sweep.sweep(List.of(seed(name, 2, code, "别名" + code)))).isZero();
        assertThat(sweep.sweep(List.of(seed(name, 3, code, "又一别名" + code)))).isZero();

        assertThat(channels.byCodeOrAlias(code)).map(c -> c.name()).contains("本地改名" + code);
    }

    @Test
    void entryThatSomebodyMadeFirstIsLeftAlone() {
        String code = "S" + Api.unique();
        Api.as(Tokens.admin())
                .body(
                        "{\"code\": \"%s\", \"name\": \"本地%s\", \"delivery\": \"MANUAL\", \"publishing\": true}"
                                .formatted(code, code))
                .post(Api.BASE + "/channels")
                .then()
                .statusCode(201);

        assertThat(sweep.sweep(List.of(seed("test-" + code, 1, code)))).isZero();
    }

    @Test
    void replicasThatStartTogetherWriteOnce() throws Exception {
        String code = "S" + Api.unique();
        List<Callable<Integer>> starts = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            starts.add(() -> sweep.sweep(List.of(seed("test-" + code, 1, code))));
        }

        int written = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(starts)) {
                written += done.get();
            }
        }

        assertThat(written).isEqualTo(1);
    }
}
