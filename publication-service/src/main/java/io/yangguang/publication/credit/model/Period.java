package io.yangguang.publication.credit.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long entries of a kind and class are shown at least and at most, with its source; data, not
 * code.
 *
 * <p>《信用修复管理办法》（国家发展改革委令第36号）: the periods run “自司法、行政公务文书认定之日起”; “最短公示期届满后，信用主体方可
 * 按规定申请信用修复。最长公示期届满后，相关信息自动停止公示。” Months are counted as 民法典第二百零一条、第二百零二条 say: the day itself is not
 * counted, the corresponding day is the last one, at a month's end the month's last day. Our
 * reading: 第二百零三条 does not lengthen it over a day off, for it would lengthen a burden.
 *
 * @param code stable, for explanations
 * @param confirmed whether the text of the article itself was read when it was entered
 */
public record Period(
        String code,
        int minimumMonths,
        int maximumMonths,
        String document,
        @Nullable String article,
        boolean confirmed) {

    /** First day on which repair can be applied for. */
    public LocalDate repairableFrom(LocalDate decidedOn) {
        return minimumMonths == 0 ? decidedOn : decidedOn.plusMonths(minimumMonths).plusDays(1);
    }

    /** Last day on which it may be shown. */
    public LocalDate lastDay(LocalDate decidedOn) {
        return decidedOn.plusMonths(maximumMonths);
    }

    /** What the record states, as far as the longest period allows it. */
    public LocalDate until(LocalDate decidedOn, @Nullable LocalDate stated) {
        var last = lastDay(decidedOn);
        return stated == null || stated.isAfter(last) ? last : stated;
    }
}
