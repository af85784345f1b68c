package io.yangguang.publication.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A form of two columns on an A4 page, as bytes of a Word file. */
final class FormTable {

    /** In twentieths of a point: A4, with margins of 2.5 cm. */
    private static final long PAGE_WIDTH = 11906;

    private static final long PAGE_HEIGHT = 16838;
    private static final long MARGIN = 1418;
    private static final int LABEL_WIDTH = 2200;
    private static final int TEXT_WIDTH = (int) (PAGE_WIDTH - 2 * MARGIN) - LABEL_WIDTH;
    private static final String FONT = "宋体";

    private FormTable() {}

    /** A label and what stands beside it; a line break begins a paragraph. */
    record Row(String label, String text) {}

    static byte[] write(String title, List<Row> rows) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(document);
            var heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            heading.setSpacingAfter(240);
            run(heading, title, 18, true);
            table(document, rows);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
    }

    private static void table(XWPFDocument document, List<Row> rows) {
        XWPFTable table = document.createTable(rows.size(), 2);
        table.setWidth(LABEL_WIDTH + TEXT_WIDTH);
        var grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(LABEL_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH));
        for (int i = 0; i < rows.size(); i++) {
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            row.setHeight(480);
            fill(row.getCell(0), rows.get(i).label(), LABEL_WIDTH, ParagraphAlignment.CENTER);
            fill(row.getCell(1), rows.get(i).text(), TEXT_WIDTH, ParagraphAlignment.LEFT);
        }
    }

    private static void fill(
            XWPFTableCell cell, String text, int width, ParagraphAlignment alignment) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var first = true;
        for (var line : text.split("\n", -1)) {
            var paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(alignment);
            run(paragraph, line, 12, false);
            first = false;
        }
    }

    private static void run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    }
}
