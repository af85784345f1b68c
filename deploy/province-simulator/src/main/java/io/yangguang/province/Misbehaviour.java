package io.yangguang.province;

/** The ways in which a receiver has been seen to fail its senders. */
enum Misbehaviour {
    NONE("正常"),
    /** The connection ends after the body was read; every second one had taken effect. */
    RESET_AFTER_BODY("读完报文后断开"),
    /** 503 without effect or 502 after effect, by turns of chance. */
    STATUS_5XX("5xx"),
    STATUS_429("429"),
    /** HTTP 200 whose body is an error; nothing took effect. */
    OK_WITH_ERROR_BODY("200 但报错"),
    /** It took effect, but the receipt's digest is of something else. */
    WRONG_DIGEST("回执摘要有误"),
    /** It took effect, but the receipt is another delivery's. */
    RECEIPT_OF_ANOTHER_ITEM("他件回执"),
    /** It took effect, and the connection ends before the receipt is sent. */
    LOST_RECEIPT("回执丢失"),
    /** Something between repeats the request, so the first answer already says duplicate. */
    DUPLICATE_RECEIPT("重复回执");

    private final String label;

    Misbehaviour(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
