package io.yangguang.publication.redaction.model;

import java.util.List;

/** A text as it is. */
record PlainSource(String text) implements Source {

    @Override
    public String without(List<Run> runs) {
        var left = new StringBuilder(text.length());
        int at = 0;
        for (var run : runs) {
            left.append(slice(at, run.from())).append(run.mark().text());
            at = run.to();
        }
        return left.append(slice(at, length())).toString();
    }

    @Override
    public List<String> attributesLeft(List<Run> runs) {
        return List.of();
    }
}
