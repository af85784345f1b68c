package io.yangguang.publication.secrecy.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.xml.sax.ContentHandler;

/** The parsers that are used, by name: no other that happens to be on the class path. */
final class Parsers {

    private static final long LARGEST_PART = 256L * 1024 * 1024;
    private static final long PDF_MEMORY = 64L * 1024 * 1024;

    private final Detector detector;
    private final CompositeParser parser;

    Parsers() {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        detector =
                new DefaultDetector(
                        MimeTypes.getDefaultMimeTypes(),
                        new ServiceLoader(Parsers.class.getClassLoader()));
        parser =
                new CompositeParser(
                        MediaTypeRegistry.getDefaultRegistry(),
                        new OOXMLParser(),
                        new OfficeParser(),
                        new OldExcelParser(),
                        new RTFParser(),
                        new PDFParser(),
                        new OpenDocumentParser(),
                        new RFC822Parser(),
                        new MboxParser(),
                        new PackageParser(),
                        new CompressorParser());
        parser.setFallback(new Refusing());
    }

    MediaType detect(InputStream stream, Metadata metadata) throws IOException {
        return detector.detect(stream, metadata);
    }

    void parse(
            InputStream stream,
            ContentHandler handler,
            Metadata metadata,
            EmbeddedDocumentExtractor inner)
            throws Exception {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, inner);
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        parser.parse(stream, handler, metadata, context);
    }

    private static PDFParserConfig pdf() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAcroFormContent(true);
        config.setExtractAnnotationText(true);
        config.setMaxMainMemoryBytes(PDF_MEMORY);
        return config;
    }

    /** What was deleted with changes tracked still goes out with the file. */
    private static OfficeParserConfig office() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(true);
        config.setIncludeMoveFromContent(true);
        config.setIncludeHeadersAndFooters(true);
        config.setIncludeSlideNotes(true);
        config.setExtractMacros(false);
        return config;
    }

    /** For a type that none of the parsers takes. */
    static final class Unsupported extends TikaException {
        private static final long serialVersionUID = 1L;

        Unsupported() {
            super("no parser");
        }
    }

    private static final class Refusing implements Parser {
        private static final long serialVersionUID = 1L;

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(
                InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
                throws TikaException {
            throw new Unsupported();
        }
    }
}
