package io.yangguang.publication.secrecy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a person can be reached at home: mailboxes of the providers that private people use, and
 * addresses that the text itself calls somebody's home. An office's own domain and a company's seat
 * (住所) are no hits.
 */
final class Contacts {

    private static final Pattern MAILBOX =
            Pattern.compile(
                    "(?<![A-Za-z0-9._%+*-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}) ?@ ?"
                        + "((?:(?:vip|vip2)\\.)?(?:qq|163|126|139|189|wo|foxmail|sina|sohu|gmail|outlook|hotmail"
                        + "|yeah|icloud|aliyun|yahoo|live|msn|21cn|tom)\\.(?:com\\.cn|com|cn|net))"
                        + "(?![A-Za-z0-9.-]*[A-Za-z0-9])");

    private static final Pattern HOME =
            Pattern.compile(
                    "(?:家庭(?:详细)?(?:住址|地址)|家住|现居?住址|居住地?址|居住地|户籍(?:所在地|地址|地)|户口所在地|身份证(?:住|地)址"
                            + "|(?<![\\u4e00-\\u9fff])住址)[ \\t]{0,3}[::]?[ \\t]{0,3}"
                            + "([^\\n,。;:|*]{6,60})");

    private static final Pattern STREET = Pattern.compile("[省市区县镇乡村路街道巷号栋幢楼单元室组屯社弄]");

    private Contacts() {}

    static List<Spotted> in(Folded folded) {
        var found = new ArrayList<Spotted>();
        Matcher mailbox = MAILBOX.matcher(folded.text());
        while (mailbox.find()) {
            found.add(
                    folded.spotted(
                            HitKind.PERSONAL_EMAIL,
                            mailbox.start(),
                            mailbox.end(),
                            mailbox.group(1).charAt(0) + "***@" + mailbox.group(2)));
        }
        Matcher home = HOME.matcher(folded.text());
        while (home.find()) {
            var address = home.group(1);
            if (STREET.matcher(address).results().limit(2).count() == 2
                    && !address.contains("**")) {
                found.add(
                        folded.spotted(
                                HitKind.HOME_ADDRESS,
                                home.start(1),
                                home.end(1),
                                address.substring(0, 3) + "***"));
            }
        }
        return found;
    }
}
