package io.yangguang.catalog.sourcesystem;

import io.yangguang.catalog.sourcesystem.model.DataScope;
import io.yangguang.catalog.sourcesystem.model.RegistrationState;
import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "来源系统 / a source system")
record SourceSystemView(
        UUID id,
        String clientId,
        String name,
        DataScope scope,
        @Nullable UUID body,
        @Nullable String division,
        RegistrationState state,
        Instant registeredAt,
        @Schema(description = "密钥，只显示一次，本服务不保存 / shown once, not kept here")
                @Nullable String secret) {

    static SourceSystemView of(SourceSystem system, @Nullable String secret) {
        return new SourceSystemView(
                system.id(),
                system.clientId(),
                system.name(),
                system.scope(),
                system.bodyId(),
                system.divisionCode(),
                system.state(),
                system.registeredAt(),
                secret);
    }
}
