package io.yangguang.publication.secrecy.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a warning does not stand in the way.
 *
 * @param confirmation 领导小组审定的文号或纪要, which major public interest needs
 */
public record HitReason(UUID hit, ReasonKind kind, String reason, @Nullable String confirmation) {}
