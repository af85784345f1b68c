package io.yangguang.catalog.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * HTML without script, event handlers and dangerous addresses.
 *
 * @param removed tags ({@code script}) and attributes ({@code a@onclick}) that were taken out
 */
record CleanHtml(String html, List<String> removed) {

    private static final PolicyFactory POLICY =
            Sanitizers.FORMATTING
                    .and(Sanitizers.BLOCKS)
                    .and(Sanitizers.TABLES)
                    .and(Sanitizers.LINKS)
                    .and(Sanitizers.IMAGES)
                    .and(
                            new HtmlPolicyBuilder()
                                    .allowElements(
                                            "hr", "pre", "span", "dl", "dt", "dd", "td", "th", "p",
                                            "div", "h1", "h2", "h3", "h4")
                                    .allowAttributes("colspan", "rowspan", "align", "valign")
                                    .onElements("td", "th")
                                    .allowAttributes("align")
                                    .onElements("p", "div", "h1", "h2", "h3", "h4")
                                    .allowWithoutAttributes("span")
                                    .toFactory());

    CleanHtml {
        removed = List.copyOf(removed);
    }

    static CleanHtml of(String html) {
        Set<String> removed = new LinkedHashSet<>();
        String clean = POLICY.sanitize(html, new Listening(), removed);
        return new CleanHtml(clean, List.copyOf(removed));
    }

    private static final class Listening implements HtmlChangeListener<Set<String>> {

        @Override
        public void discardedTag(@Nullable Set<String> removed, String element) {
            add(removed, element);
        }

        @Override
        public void discardedAttributes(
                @Nullable Set<String> removed, String tag, String... attributes) {
            for (String attribute : attributes) {
                add(removed, tag + "@" + attribute);
            }
        }

        private static void add(@Nullable Set<String> removed, String what) {
            // Names come from the submission: only what looks like a name is repeated.
            if (removed != null && removed.size() < 50) {
                removed.add(what.matches("[a-zA-Z0-9@:-]{1,40}") ? what : "?");
            }
        }
    }
}
