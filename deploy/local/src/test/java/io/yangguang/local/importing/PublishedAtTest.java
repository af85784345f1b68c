package io.yangguang.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedAtTest {

    @Test
    void readsWhatPlatformsWrite() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("2026-03-16T04:30", "2026-03-16T04:30+08:00");
        written.put("2026-03-16T04:30:15", "2026-03-16T04:30:15+08:00");
        written.put("2026-03-16 04:30", "2026-03-16T04:30+08:00");
        written.put("2026-03-16 04:30:15.0", "2026-03-16T04:30:15+08:00");
        written.put("2026-03-16", "2026-03-16T00:00+08:00");
        written.put("2026/3/6 4:05", "2026-03-06T04:05+08:00");
        written.put("20260316", "2026-03-16T00:00+08:00");
        written.put("20260316043015", "2026-03-16T04:30:15+08:00");
        written.put("2026年3月16日", "2026-03-16T00:00+08:00");
        written.put("2026年03月16日 08时30分", "2026-03-16T08:30+08:00");
        written.put(" ２０２６－０３－１６　０４：３０ ", "2026-03-16T04:30+08:00");
        written.put("2026-03-15T20:30:00Z", "2026-03-16T04:30+08:00");
        written.put("2026-03-16T04:30:00+08:00", "2026-03-16T04:30+08:00");

        written.forEach((text, at) ->
                assertThat(PublishedAt.read(text).map(Object::toString)).as(text).hasValue(at));
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String text :
                List.of("", "明天", "2026-02-30", "2026-13-01", "26-03-16", "2026-03-16T25:00")) {
            assertThat(PublishedAt.read(text)).as(text).isEmpty();
        }
    }
}
