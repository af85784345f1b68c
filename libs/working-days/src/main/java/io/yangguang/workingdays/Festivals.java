package io.yangguang.workingdays;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 《全国年节及纪念日放假办法》第二条: the days that are off by statute, under the text of 1999, 2007, 2013 and 2024
 * (each applied from the calendar year after it), with the longest block of days off each festival
 * has had in the notices since 2007.
 *
 * <p>Our reading: 中秋节 from 29 September to 8 October is one block with 国庆节. 3 September in a year
 * of round anniversary (every fifth) may become a day off, as it did in 2015.
 */
final class Festivals {

    static final int FIRST_YEAR = 2007;
    static final int LAST_YEAR = 2050;

    /**
     * Solar dates of 春节 (first day of the first lunar month), 清明 (apparent longitude of the sun 15
     * degrees), 端午 (5/5) and 中秋 (8/15), by the rules of GB/T 33661-2017 for UTC+8. Computed from
     * the new moons and the solar longitude after Meeus, Astronomical Algorithms, chapters 25 and
     * 49; months numbered after ICU. Closest calls, checked by hand: the new moons of 2027-02-06
     * 23:56 and 2030-02-03 00:08. A test compares 2007 to 2026 with the notices.
     */
    private static final String SOLAR_DATES =
            """
            2007 02-18 04-05 06-19 09-25
            2008 02-07 04-04 06-08 09-14
            2009 01-26 04-04 05-28 10-03
            2010 02-14 04-05 06-16 09-22
            2011 02-03 04-05 06-06 09-12
            2012 01-23 04-04 06-23 09-30
            2013 02-10 04-04 06-12 09-19
            2014 01-31 04-05 06-02 09-08
            2015 02-19 04-05 06-20 09-27
            2016 02-08 04-04 06-09 09-15
            2017 01-28 04-04 05-30 10-04
            2018 02-16 04-05 06-18 09-24
            2019 02-05 04-05 06-07 09-13
            2020 01-25 04-04 06-25 10-01
            2021 02-12 04-04 06-14 09-21
            2022 02-01 04-05 06-03 09-10
            2023 01-22 04-05 06-22 09-29
            2024 02-10 04-04 06-10 09-17
            2025 01-29 04-04 05-31 10-06
            2026 02-17 04-05 06-19 09-25
            2027 02-06 04-05 06-09 09-15
            2028 01-26 04-04 05-28 10-03
            2029 02-13 04-04 06-16 09-22
            2030 02-03 04-05 06-05 09-12
            2031 01-23 04-05 06-24 10-01
            2032 02-11 04-04 06-12 09-19
            2033 01-31 04-04 06-01 09-08
            2034 02-19 04-05 06-20 09-27
            2035 02-08 04-05 06-10 09-16
            2036 01-28 04-04 05-30 10-04
            2037 02-15 04-04 06-18 09-24
            2038 02-04 04-05 06-07 09-13
            2039 01-24 04-05 05-27 10-02
            2040 02-12 04-04 06-14 09-20
            2041 02-01 04-04 06-03 09-10
            2042 01-22 04-04 06-22 09-28
            2043 02-10 04-05 06-11 09-17
            2044 01-30 04-04 05-31 10-05
            2045 02-17 04-04 06-19 09-25
            2046 02-06 04-04 06-08 09-15
            2047 01-26 04-05 05-29 10-04
            2048 02-14 04-04 06-15 09-22
            2049 02-02 04-04 06-04 09-11
            2050 01-23 04-04 06-23 09-30
            """;

    private static final Map<Integer, List<LocalDate>> BY_YEAR =
            SOLAR_DATES
                    .lines()
                    .map(line -> List.of(line.split(" ")))
                    .collect(
                            Collectors.toMap(
                                    cells -> Integer.valueOf(cells.getFirst()),
                                    Festivals::dates,
                                    (first, _) -> first,
                                    TreeMap::new));

    private Festivals() {}

    private static List<LocalDate> dates(List<String> cells) {
        int year = Integer.parseInt(cells.getFirst());
        return cells.stream()
                .skip(1)
                .map(cell -> MonthDay.parse("--" + cell).atYear(year))
                .toList();
    }

    /** The festivals of a year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}, by date. */
    static List<Festival> of(int year) {
        List<LocalDate> solar = BY_YEAR.get(year);
        if (solar == null) {
            throw new IllegalArgumentException("Expected a year of the table, but got " + year);
        }
        List<Festival> festivals = new ArrayList<>();
        festivals.add(festival("元旦", LocalDate.of(year, 1, 1), 1, 3));
        festivals.add(springFestival(year, solar.getFirst()));
        if (year >= 2008) {
            festivals.add(festival("清明节", solar.get(1), 1, 3));
        }
        festivals.add(festival("劳动节", LocalDate.of(year, 5, 1), labourDays(year), 7));
        if (year >= 2008) {
            festivals.add(festival("端午节", solar.get(2), 1, 3));
        }
        if (year >= 2015 && year % 5 == 0) {
            LocalDate victory = LocalDate.of(year, 9, 3);
            festivals.add(new Festival("抗战胜利纪念日", List.of(victory), List.of(), 3));
        }
        addAutumn(festivals, year, solar.get(3));
        return List.copyOf(festivals);
    }

    private static Festival festival(String name, LocalDate first, int days, int longestBlock) {
        List<LocalDate> statutory = first.datesUntil(first.plusDays(days)).toList();
        return new Festival(name, statutory, statutory, longestBlock);
    }

    private static Festival springFestival(int year, LocalDate newYear) {
        boolean withEve = year >= 2008 && year <= 2013 || year >= 2025;
        return festival("春节", withEve ? newYear.minusDays(1) : newYear, year >= 2025 ? 4 : 3, 10);
    }

    private static int labourDays(int year) {
        if (year >= 2025) {
            return 2;
        }
        return year >= 2008 ? 1 : 3;
    }

    private static void addAutumn(List<Festival> festivals, int year, LocalDate midAutumn) {
        Festival national = festival("国庆节", LocalDate.of(year, 10, 1), 3, 7);
        if (year < 2008) {
            festivals.add(national);
            return;
        }
        boolean joint =
                !midAutumn.isBefore(LocalDate.of(year, 9, 29))
                        && !midAutumn.isAfter(LocalDate.of(year, 10, 8));
        if (!joint) {
            festivals.add(festival("中秋节", midAutumn, 1, 3));
            festivals.add(national);
            return;
        }
        List<LocalDate> statutory = new ArrayList<>(national.statutory());
        if (!statutory.contains(midAutumn)) {
            statutory.add(midAutumn);
        }
        statutory.sort(null);
        festivals.add(new Festival("国庆节、中秋节", statutory, statutory, 8));
    }
}
