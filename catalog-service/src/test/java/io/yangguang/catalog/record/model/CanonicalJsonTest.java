package io.yangguang.catalog.record.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    @DisplayName("RFC 8785 3.2.4: the sample gives the octets that the RFC prints")
    void sampleOfTheRfc() {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put(
                "numbers",
                List.of(
                        new BigDecimal("333333333.33333329"),
                        new BigDecimal("1E30"),
                        new BigDecimal("4.50"),
                        new BigDecimal("2e-3"),
                        new BigDecimal("0.000000000000000000000000001")));
        sample.put("string", "€$" + (char) 0x0f + "\nA'B\"\\\\\"/");
        sample.put("literals", Arrays.asList(null, true, false));

        String canonical = CanonicalJson.of(sample);

        assertThat(canonical)
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,"
                                + "0.002,1e-27],\"string\":\"€$\\"
                                + "u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    @DisplayName("RFC 8785 3.2.3: names are sorted by UTF-16 code units")
    void namesAreSortedByCodeUnits() {
        Map<String, Object> names = new LinkedHashMap<>();
        for (String name :
                List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            names.put(name, 0);
        }

        String canonical = CanonicalJson.of(names);

        assertThat(canonical)
                .isEqualTo(
                        "{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}");
    }

    @Test
    @DisplayName("RFC 8785 appendix B: numbers as ECMAScript writes them")
    void numbersOfAppendixB() {
        Map<Long, String> samples = new LinkedHashMap<>();
        samples.put(0x0000000000000000L, "0");
        samples.put(0x8000000000000000L, "0");
        samples.put(0x7fefffffffffffffL, "1.7976931348623157e+308");
        samples.put(0xffefffffffffffffL, "-1.7976931348623157e+308");
        samples.put(0x4340000000000000L, "9007199254740992");
        samples.put(0xc340000000000000L, "-9007199254740992");
        samples.put(0x4430000000000000L, "295147905179352830000");
        samples.put(0x44b52d02c7e14af5L, "9.999999999999997e+22");
        samples.put(0x44b52d02c7e14af6L, "1e+23");
        samples.put(0x44b52d02c7e14af7L, "1.0000000000000001e+23");
        samples.put(0x444b1ae4d6e2ef4eL, "999999999999999700000");
        samples.put(0x444b1ae4d6e2ef4fL, "999999999999999900000");
        samples.put(0x444b1ae4d6e2ef50L, "1e+21");
        samples.put(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7");
        samples.put(0x3eb0c6f7a0b5ed8dL, "0.000001");
        samples.put(0x41b3de4355555553L, "333333333.3333332");
        samples.put(0x41b3de4355555554L, "333333333.33333325");
        samples.put(0x41b3de4355555555L, "333333333.3333333");
        samples.put(0xbecbf647612f3696L, "-0.0000033333333333333333");

        samples.forEach((bits, text) ->
                assertThat(CanonicalJson.of(Double.longBitsToDouble(bits)))
                        .as(Long.toHexString(bits))
                        .isEqualTo(text));
    }

    @Test
    void whatADoubleCannotHoldIsTold() {
        assertThat(CanonicalJson.keeps(9007199254740992L)).isTrue();
        assertThat(CanonicalJson.keeps(new BigDecimal("36000000.10"))).isTrue();
        assertThat(CanonicalJson.keeps(9007199254740993L)).isFalse();
        assertThat(CanonicalJson.keeps(new BigDecimal("0.1234567890123456789"))).isFalse();
        assertThat(CanonicalJson.keeps(new BigDecimal("1e400"))).isFalse();
    }
}
