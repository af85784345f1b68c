package io.yangguang.marks;

/**
 * One line that carries a mark. It never holds the text itself.
 *
 * @param place where the text stands
 * @param kind how it says that it is classified
 * @param fingerprint SHA-256 in hex of the normalised mark and its surroundings in the line, to
 *     recognise the same text when it is submitted again
 * @param line number of the line as a reader sees it, from 1; a block tag ends a line too
 */
public record Finding(Place place, Kind kind, String fingerprint, int line) {}
