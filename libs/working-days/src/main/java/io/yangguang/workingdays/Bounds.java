package io.yangguang.workingdays;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a notice still to come can move a date.
 *
 * <p>Most working days: only the statutory days are off, and any weekend day within 14 days of one
 * is worked. Fewest: every festival takes its longest block since 2007 plus one day, placed around
 * its statutory days where it takes most working days out of the range asked about.
 */
final class Bounds {

    /** Where a festival's block of days off may begin, and how long it is. */
    private record Block(int firstStart, int lastStart, int length) {}

    private final DayTable days;
    private final List<Block> blocks;

    Bounds(DayTable days) {
        this.days = days;
        blocks = days.festivals.stream().map(this::block).toList();
    }

    private Block block(Festival festival) {
        int first = (int) ChronoUnit.DAYS.between(days.first, festival.first());
        int last = (int) ChronoUnit.DAYS.between(days.first, festival.last());
        int length = festival.longestBlock() + 1;
        return new Block(last - length + 1, first, length);
    }

    /** The fewest working days from one index to another, both included. */
    int fewest(int from, int to) {
        int fewest = days.weekdays.within(from, to);
        for (int i = firstReaching(from); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.firstStart() > to) {
                break;
            }
            fewest -= mostTaken(block, from, to);
        }
        return fewest;
    }

    /** The most working days from one index to another, both included. */
    int most(int from, int to) {
        return days.possible.within(from, to);
    }

    private int firstReaching(int from) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.lastStart() + block.length() - 1 < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int mostTaken(Block block, int from, int to) {
        int most = 0;
        for (int start = block.firstStart(); start <= block.lastStart(); start++) {
            int end = start + block.length() - 1;
            most =
                    Math.max(
                            most,
                            days.undeterminedWeekdays.within(
                                    Math.max(start, from), Math.min(end, to)));
        }
        return most;
    }

    /** The first index by which the n-th working day after the index has surely come. */
    int latestAfter(int index, int n, int due) {
        int day = due;
        int missing = n - fewest(index + 1, day);
        while (missing > 0) {
            day = days.requireInside((long) day + missing);
            missing = n - fewest(index + 1, day);
        }
        return day;
    }

    /** The last index from which there are surely n working days up to the index. */
    int earliestUpTo(int index, int n, int expected) {
        int day = expected;
        int missing = n - fewest(day, index);
        while (missing > 0) {
            day = days.requireInside((long) day - missing);
            missing = n - fewest(day, index);
        }
        return day;
    }
}
