package io.yangguang.publication.secrecy.reading;

/** Why a file could not be read to its end. */
public enum Unread {
    ENCRYPTED("已加密，无法读取"),
    BROKEN("已损坏或不完整"),
    UNSUPPORTED("格式不支持扫描"),
    PICTURE("图片、音像，文字无法扫描"),
    NO_TEXT("没有可读文字，可能是扫描件"),
    EMPTY("空文件"),
    TOO_LONG("读取超时"),
    TOO_MUCH_TEXT("文字过多，未读完"),
    TOO_BIG("解压后过大，疑似压缩炸弹"),
    TOO_MANY_FILES("内含文件过多，未读完"),
    TOO_DEEP("嵌套过深，未读完"),
    OUT_OF_MEMORY("占用内存过多，未读完"),
    FAILED("多次扫描失败");

    private final String chinese;

    Unread(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
