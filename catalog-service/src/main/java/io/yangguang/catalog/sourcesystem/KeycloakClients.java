package io.yangguang.catalog.sourcesystem;

import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The Keycloak clients of source systems. Every step may be repeated, so that a retry heals what a
 * failure left.
 */
@ApplicationScoped
class KeycloakClients {

    /** Names the source system a client belongs to; a client without it is not ours to touch. */
    private static final String OWNER = "yangguang.source-system";

    /** Brings the audience to every client of the realm. */
    private static final String CLIENT_SCOPE = "yangguang";

    private static final List<String> RIGHTS = List.of("form", "submit");

    private final Keycloak keycloak;
    private final String realm;

    KeycloakClients(
            Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** Creates or completes the system's client and gives its secret. */
    String ensure(SourceSystem system) {
        return reaching(() -> {
            RealmResource there = keycloak.realm(realm);
            if (find(there, system).isEmpty()) {
                create(there, system);
            }
            ClientRepresentation client = find(there, system).orElseThrow();
            ClientResource resource = there.clients().get(client.getId());
            giveScope(there, resource);
            giveRights(there, resource);
            return resource.getSecret().getValue();
        });
    }

    /** Gives the client another secret; the one before is void. */
    String renewSecret(SourceSystem system) {
        return reaching(() -> existing(system).generateNewSecret().getValue());
    }

    /** Takes the client's tokens away; nothing happens where it never was created. */
    void disable(SourceSystem system) {
        reaching(() -> {
            RealmResource there = keycloak.realm(realm);
            find(there, system)
                    .ifPresent(client -> {
                        client.setEnabled(false);
                        there.clients().get(client.getId()).update(client);
                    });
            return true;
        });
    }

    private ClientResource existing(SourceSystem system) {
        RealmResource there = keycloak.realm(realm);
        return find(there, system)
                .map(client -> there.clients().get(client.getId()))
                .orElseThrow(() -> Problems.notFound("Keycloak客户端").asException());
    }

    private static Optional<ClientRepresentation> find(RealmResource realm, SourceSystem system) {
        Optional<ClientRepresentation> found =
                realm.clients().findByClientId(system.clientId()).stream().findFirst();
        boolean foreign =
                found.map(ClientRepresentation::getAttributes)
                        .map(attributes -> attributes.get(OWNER))
                        .filter(system.id().toString()::equals)
                        .isEmpty();
        if (found.isPresent() && foreign) {
            throw Problems.conflict("client-id-taken", "客户端标识已被占用")
                    .next("换用其他clientId")
                    .asException();
        }
        return found;
    }

    private static void create(RealmResource realm, SourceSystem system) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(system.clientId());
        client.setName(system.name());
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setAttributes(new HashMap<>(Map.of(OWNER, system.id().toString())));
        List<ProtocolMapperRepresentation> mappers = new ArrayList<>();
        mappers.add(claim("data_scope", system.scopeClaim()));
        if (system.bodyId() != null) {
            mappers.add(claim("body", system.bodyId().toString()));
        }
        client.setProtocolMappers(mappers);
        try (Response answer = realm.clients().create(client)) {
            int status = answer.getStatus();
            // 409: a parallel call was faster; what it made is looked at next.
            if (status != 201 && status != 409) {
                throw new WebApplicationException(status);
            }
        }
    }

    private static ProtocolMapperRepresentation claim(String name, String value) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
        mapper.setConfig(
                new HashMap<>(
                        Map.of(
                                "claim.name", name,
                                "claim.value", value,
                                "jsonType.label", "String",
                                "access.token.claim", "true",
                                "id.token.claim", "false",
                                "userinfo.token.claim", "false")));
        return mapper;
    }

    private static void giveScope(RealmResource realm, ClientResource client) {
        realm.clientScopes().findAll().stream()
                .filter(scope -> CLIENT_SCOPE.equals(scope.getName()))
                .map(ClientScopeRepresentation::getId)
                .forEach(client::addDefaultClientScope);
    }

    private static void giveRights(RealmResource realm, ClientResource client) {
        List<RoleRepresentation> roles =
                RIGHTS.stream().map(right -> realm.roles().get(right).toRepresentation()).toList();
        String account = client.getServiceAccountUser().getId();
        realm.users().get(account).roles().realmLevel().add(roles);
    }

    private static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (WebApplicationException e) {
            throw unavailable("Keycloak答复" + e.getResponse().getStatus());
        } catch (ProcessingException _) {
            throw unavailable("Keycloak没有应答");
        }
    }

    private static RuntimeException unavailable(String detail) {
        return Problem.of(503, "keycloak-unavailable", "身份服务暂不可用")
                .detail(detail)
                .next("以相同内容重试；已完成的步骤不会重复")
                .asException();
    }
}
