package io.yangguang.publication.secrecy.reading;

import java.time.Duration;

/**
 * What one attachment may cost.
 *
 * @param characters of text, of the attachment and all within
 * @param bytes of all files within it, unpacked
 * @param textBytes of one plain text or HTML file
 * @param files within it, at any depth
 * @param depth of files within files
 */
public record ReadingLimits(
        Duration time, long characters, long bytes, int textBytes, int files, int depth) {}
