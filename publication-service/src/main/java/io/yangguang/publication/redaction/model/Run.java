package io.yangguang.publication.redaction.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of removed code points, from inclusive, to exclusive; overlapping and adjacent spans
 * are one, so that the number of marks tells nothing either.
 */
record Run(int from, int to, Mark mark) {

    static List<Run> merged(List<Span> spans) {
        var runs = new ArrayList<Run>();
        for (var span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (!runs.isEmpty() && span.from() <= runs.getLast().to) {
                var last = runs.removeLast();
                runs.add(new Run(last.from, Math.max(last.to, span.to()), last.mark));
            } else {
                runs.add(new Run(span.from(), span.to(), span.mark()));
            }
        }
        return List.copyOf(runs);
    }

    boolean covers(int place) {
        return from <= place && place < to;
    }
}
