package io.yangguang.publication.secrecy.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a parser's XHTML into lines, and hands them on page by page and sheet by sheet. */
final class SectionText extends DefaultHandler {

    private static final int PIECE = 512 * 1024;
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "li",
                    "br",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "title",
                    "dt",
                    "dd",
                    "table",
                    "ul",
                    "ol",
                    "pre",
                    "blockquote");

    private final String path;
    private final boolean sheets;
    private final boolean slides;
    private final Budget budget;
    private final TextSink sink;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private @Nullable String section;
    private int page;
    private boolean inHeading;
    private boolean anything;

    SectionText(String path, String mediaType, Budget budget, TextSink sink) {
        this.path = path;
        this.budget = budget;
        this.sink = sink;
        sheets = mediaType.contains("sheet") || mediaType.contains("excel");
        slides = mediaType.contains("presentation") || mediaType.contains("powerpoint");
    }

    boolean anything() {
        return anything;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        var type = attributes.getValue("class");
        if (name.equals("div") && ("page".equals(type) || "slide-content".equals(type))) {
            flush();
            page++;
            section = (slides ? "第%d张" : "第%d页").formatted(page);
            if (sheets) {
                section = null;
            }
        } else if (sheets && name.equals("h1")) {
            flush();
            inHeading = true;
            heading.setLength(0);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (sheets && name.equals("h1")) {
            inHeading = false;
            section = "工作表 " + heading;
        }
        if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        } else if (BLOCKS.contains(name)) {
            text.append('\n');
            if (text.length() > PIECE) {
                flush();
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        budget.characters(length);
        text.append(characters, start, length);
        if (inHeading) {
            heading.append(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /** Hands on what is left. */
    void flush() {
        if (!text.toString().isBlank()) {
            anything = true;
            sink.text(path, section, text.toString(), false);
        }
        text.setLength(0);
    }
}
