package io.yangguang.workingdays;

import java.time.LocalDate;

/**
 * One notice of the State Council or its General Office that sets days off and make-up days.
 *
 * @param number document number, such as 国办发明电〔2025〕7号
 * @param title title of the document
 * @param url where the document can be read
 * @param issuedOn the date under the document (成文日期), which may precede its publication
 */
public record Notice(String number, String title, String url, LocalDate issuedOn) {}
