package io.yangguang.catalog.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FileHeadTest {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void bytesDecideAndNotTheDeclaration() {
        assertThat(type("%PDF-1.7 ...", "text/plain")).isEqualTo("application/pdf");
        assertThat(type(hex("89504e470d0a1a0a0000"), "image/jpeg")).isEqualTo("image/png");
        assertThat(type(hex("4d5a90000300"), "application/pdf"))
                .isEqualTo("application/vnd.microsoft.portable-executable");
        assertThat(type("<!DOCTYPE html><script>", "application/pdf")).isEqualTo("text/html");
        assertThat(type("<svg onload=x>", "image/png")).isEqualTo("image/svg+xml");
        assertThat(type(hex("00010203"), "text/plain")).isEqualTo("application/octet-stream");
    }

    @Test
    void officeFormatsAreToldByTheirEntries() {
        assertThat(type("PK\u0003\u0004....[Content_Types].xml..word/document.xml", "x/y"))
                .isEqualTo(DOCX);
        assertThat(type("PK\u0003\u0004....[Content_Types].xml", DOCX)).isEqualTo(DOCX);
        assertThat(type("PK\u0003\u0004....a.txt", DOCX)).isEqualTo("application/zip");
        assertThat(type("PK\u0003\u0004....OFD.xml", "application/zip"))
                .isEqualTo("application/ofd");
        assertThat(type(hex("d0cf11e0a1b11ae100"), "application/msword"))
                .isEqualTo("application/msword");
        assertThat(type(hex("d0cf11e0a1b11ae100"), "image/png"))
                .isEqualTo("application/x-ole-storage");
    }

    @Test
    void textIsReadInTheCharsetsThatOfficesSend() {
        byte[] gbk = "公告内容".getBytes(Charset.forName("GB18030"));
        byte[] cut = java.util.Arrays.copyOf("公告".getBytes(StandardCharsets.UTF_8), 5);

        assertThat(FileText.of(gbk)).hasValue(new FileText(Charset.forName("GB18030")));
        assertThat(FileText.of(cut)).hasValue(new FileText(StandardCharsets.UTF_8));
        assertThat(FileText.of("公告".getBytes(StandardCharsets.UTF_16)))
                .hasValue(new FileText(StandardCharsets.UTF_16));
        assertThat(type(gbk, "text/csv;charset=gbk")).isEqualTo("text/csv");
        assertThat(type("", "image/png")).isEqualTo("text/plain");
    }

    private static String type(String bytes, String declared) {
        return type(bytes.getBytes(StandardCharsets.UTF_8), declared);
    }

    private static String type(byte[] bytes, String declared) {
        return new FileHead(bytes, bytes.length).mediaType(declared);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
