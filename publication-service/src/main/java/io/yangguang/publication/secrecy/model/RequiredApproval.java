package io.yangguang.publication.secrecy.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 需经国家和有关主管部门批准公开，而未获批准的政府信息不予公开。
 *
 * @param by who has to approve
 * @param number of the approving document; null until it is there
 * @param on its date; null until it is there
 */
public record RequiredApproval(String by, @Nullable String number, @Nullable LocalDate on) {

    boolean given() {
        return number != null && on != null;
    }
}
