package io.yangguang.catalog.project;

import io.yangguang.catalog.project.model.Project;
import java.util.Optional;

/** What other features ask about projects. */
public interface Projects {

    Optional<Project> byCode(String code);
}
