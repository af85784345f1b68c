package io.yangguang.workingdays;

/**
 * A number of working days.
 *
 * @param days the number; undetermined days counted as the statute alone would have them
 * @param min the fewest that any notice still to come can make it
 * @param max the most that any notice still to come can make it
 * @param provisional whether undetermined days were touched; if not, the three numbers are equal
 */
public record WorkingDayCount(int days, int min, int max, boolean provisional) {}
