package io.yangguang.catalog.calendar.model;

import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.workingdays.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an announced year must be like.
 *
 * <p>《全国年节及纪念日放假办法》第二条: 元旦，放假1天（1月1日）；劳动节（5月1日）；国庆节（10月1日、2日、3日）. These stand in every text of the
 * statute since 2007, so a notice that lacks one of them was entered in part. Lunar festivals are
 * not checked here. A notice may set days of December of the year before, as those of 2007, 2008,
 * 2012, 2019 and 2023 did.
 */
public final class CalendarRules {

    private static final List<MonthDay> STATUTORY =
            List.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(10, 1),
                    MonthDay.of(10, 2),
                    MonthDay.of(10, 3));

    private CalendarRules() {}

    /**
     * @param edition a second notice may also restate a working day, as 国办发明电〔2020〕1号 did:
     *     2月3日（星期一）起正常上班
     * @param days in the order of the request, for the paths of the fields
     */
    public static List<Doubt> doubts(
            int year, int edition, List<SpecialDay> days, LocalDate issuedOn) {
        List<Doubt> doubts = new ArrayList<>();
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (int at = 0; at < days.size(); at++) {
            day(year, edition, days.get(at), at, seen, doubts);
        }
        for (MonthDay statutory : STATUTORY) {
            LocalDate date = statutory.atYear(year);
            Integer at = seen.get(date);
            if (at == null) {
                doubts.add(new Doubt("days", "缺少法定节假日" + date));
            } else if (!days.get(at).dayOff()) {
                doubts.add(new Doubt("days[" + at + "].dayOff", date + "为法定节假日，应当放假"));
            }
        }
        if (issuedOn.isBefore(LocalDate.of(year - 1, 1, 1))
                || issuedOn.isAfter(LocalDate.of(year, 12, 31))) {
            doubts.add(new Doubt("notice.issuedOn", "发布日期应在" + (year - 1) + "年或" + year + "年内"));
        }
        return doubts;
    }

    private static void day(
            int year,
            int edition,
            SpecialDay day,
            int at,
            Map<LocalDate, Integer> seen,
            List<Doubt> doubts) {
        LocalDate date = day.date();
        boolean decemberBefore = date.getYear() == year - 1 && date.getMonthValue() == 12;
        if (date.getYear() != year && !decemberBefore) {
            doubts.add(new Doubt("days[" + at + "].date", "应在" + year + "年内或上一年12月内"));
        }
        Integer first = seen.putIfAbsent(date, at);
        if (first != null) {
            doubts.add(new Doubt("days[" + at + "].date", "与days[" + first + "]重复"));
        }
        boolean weekend =
                date.getDayOfWeek() == DayOfWeek.SATURDAY
                        || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!day.dayOff() && !weekend && edition == 1) {
            doubts.add(new Doubt("days[" + at + "].dayOff", "补班日应为星期六或星期日，" + date + "本为工作日"));
        }
    }
}
