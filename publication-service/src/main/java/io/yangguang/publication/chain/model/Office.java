package io.yangguang.publication.chain.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** In which office somebody signs; offices are roles of the token. */
public enum Office {
    HEAD("office-head", "处室负责人"),
    LEADER("office-leader", "分管领导"),
    PRINCIPAL("office-principal", "主要领导");

    private final String role;
    private final String title;

    Office(String role, String title) {
        this.role = role;
        this.title = title;
    }

    /** The realm role. */
    public String role() {
        return role;
    }

    /** The Chinese name of the office. */
    public String title() {
        return title;
    }

    /** Those among the roles that are offices. */
    public static Set<Office> among(Collection<String> roles) {
        Set<Office> offices = EnumSet.noneOf(Office.class);
        Arrays.stream(values()).filter(office -> roles.contains(office.role)).forEach(offices::add);
        return offices;
    }
}
