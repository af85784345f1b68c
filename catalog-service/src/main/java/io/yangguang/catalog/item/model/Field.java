package io.yangguang.catalog.item.model;

/** A field (公开领域) of a catalogue, the first of its three levels. */
public record Field(String jurisdiction, String code, String name) {}
