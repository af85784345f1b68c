package io.yangguang.publication.disclosure.model;

import java.util.Locale;

/** 索引号: given once, at first publication. */
public final class IndexNumber {

    private IndexNumber() {}

    /**
     * @param year of first publication, Asia/Shanghai
     * @param number counted per division, item and year, from 1
     */
    public static String of(String divisionCode, String itemCode, int year, int number) {
        return String.format(Locale.ROOT, "%s-%s-%d-%06d", divisionCode, itemCode, year, number);
    }
}
