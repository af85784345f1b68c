package io.yangguang.publication.secrecy.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices attach them, made for the tests. */
public final class Papers {

    private Papers() {}

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    public static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return bytes(document::write);
        }
    }

    public static byte[] xlsx(String sheet, String... cells) throws IOException {
        try (var book = new XSSFWorkbook()) {
            return bytes(fill(book, sheet, cells)::write);
        }
    }

    public static byte[] xls(String sheet, String... cells) throws IOException {
        try (var book = new HSSFWorkbook()) {
            return bytes(fill(book, sheet, cells)::write);
        }
    }

    private static Workbook fill(Workbook book, String sheet, String... cells) {
        book.createSheet("封面").createRow(0).createCell(0).setCellValue("说明");
        var row = book.createSheet(sheet).createRow(3);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return book;
    }

    public static byte[] pptx(String... slides) throws IOException {
        try (var show = new XMLSlideShow()) {
            for (var text : slides) {
                show.createSlide().createTextBox().setText(text);
            }
            return bytes(show::write);
        }
    }

    /** Latin text only. */
    public static byte[] pdf(String... pages) throws IOException {
        return locked(null, pages);
    }

    public static byte[] locked(String password, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            return bytes(document::save);
        }
    }

    public static byte[] odt(String text) throws IOException {
        var content =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                    + "<text:p>"
                        + text
                        + "</text:p></office:text></office:body></office:document-content>";
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write(
                        "application/vnd.oasis.opendocument.text"
                                .getBytes(StandardCharsets.US_ASCII));
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public static byte[] rtf(String text) {
        return ("{\\rtf1\\ansi " + text + "\\par}").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] mail(String body, String name, byte[] attachment) {
        return ("From: a@example.gov.cn\r\n"
                        + "To: b@example.gov.cn\r\n"
                        + "Subject: test\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n"
                        + "--x\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + body
                        + "\r\n--x\r\nContent-Type: application/octet-stream; name=\""
                        + name
                        + "\"\r\nContent-Disposition: attachment; filename=\""
                        + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attachment)
                        + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    /** Names and contents in turn. */
    public static byte[] zip(Object... entries) throws IOException {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < entries.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) entries[i]));
                    zip.write((byte[]) entries[i + 1]);
                }
            }
        });
    }

    /** Small to look at, and this many MiB when it is unpacked. */
    public static byte[] bomb(int mebibytes) throws IOException {
        var zeros = new byte[1024 * 1024];
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("zeros.txt"));
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(zeros);
                }
            }
        });
    }

    /** A zip in a zip in a zip ... */
    public static byte[] nested(int depth, byte[] innermost) throws IOException {
        var bytes = zip("innermost.txt", innermost);
        for (int i = 1; i < depth; i++) {
            bytes = zip("level" + i + ".zip", bytes);
        }
        return bytes;
    }

    public static byte[] cut(byte[] whole, double part) {
        return Arrays.copyOf(whole, (int) (whole.length * part));
    }
}
