package io.yangguang.catalog.project.model;

import java.util.UUID;

/**
 * A project whose notices belong together.
 *
 * @param code the project's number, unique in the installation
 * @param divisionCode of its body when it was entered
 */
public record Project(
        UUID id,
        long version,
        String code,
        String name,
        UUID bodyId,
        String divisionCode,
        ProjectKind kind) {}
