package io.yangguang.publication.nondisclosure.model;

import java.time.LocalDate;

/**
 * What a decision needs to know beside the state.
 *
 * @param decidedBy who decided that it is not public
 * @param version of the record that it is about
 * @param latest the last day until which it may be confirmed: today and the interval of its ground
 */
public record EntryFacts(String decidedBy, int version, LocalDate today, LocalDate latest) {}
