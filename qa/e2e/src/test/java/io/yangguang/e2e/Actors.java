package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.local.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Everybody who may come to the door: the realm's people and programs, and those with no right. */
final class Actors {

    /** With every right there is, in one body: only the data scope holds these two back. */
    static final String ALL_RIGHTS_A = "all-rights-a";

    static final String ALL_RIGHTS_B = "all-rights-b";

    private static final String REALM = "yangguang";
    private static final String OTHER_REALM = "elsewhere";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static boolean prepared;

    private Actors() {}

    static List<Actor> all() {
        prepare();
        var all = new ArrayList<Actor>();
        for (var user : realm().path("users")) {
            var name = user.path("username").asText();
            if (!name.startsWith("service-account-")) {
                all.add(Actor.genuine(name, () -> People.token(name)));
            }
        }
        for (var name : List.of(ALL_RIGHTS_A, ALL_RIGHTS_B)) {
            all.add(Actor.genuine(name, () -> People.token(name)));
        }
        for (var client : List.of("importer", "oa", "catalog-service", "publication-service")) {
            var secret = Suite.stack().clientSecret(client);
            all.add(Actor.genuine(client, () -> People.clientToken(client, secret)));
        }
        all.add(
                Actor.genuine("other-clerk", () -> People.token("other-clerk"))
                        .claimingToBeAdmin());
        all.addAll(refused());
        return List.copyOf(all);
    }

    /** One person of body A who may do everything. */
    static Api withAllRights() {
        prepare();
        return Api.as(ALL_RIGHTS_A);
    }

    private static List<Actor> refused() {
        var good = People.token("admin");
        var nobody = Actor.refused("nobody", "");
        return List.of(
                nobody,
                nobody.claimingToBeAdmin(),
                Actor.refused("garbage", "garbage"),
                Actor.refused("signed with another key", signedWithAnotherKey(good)),
                Actor.refused("alg none", withAlgorithmNone(good)),
                Actor.refused("signed with the public key as a secret", signedWithPublicKey(good)),
                Actor.refused("expired", expired()),
                Actor.refused("for another audience", token(REALM, "elsewhere-cli")),
                Actor.refused("of another realm", token(OTHER_REALM, "demo-cli")));
    }

    /** Two users with all rights, and clients whose tokens are real but not for us. */
    private static synchronized void prepare() {
        if (prepared) {
            return;
        }
        var admin = Suite.stack().keycloakAdmin(REALM);
        var roles = realm().at("/roles/realm").findValuesAsText("name");
        for (var user : Map.of(ALL_RIGHTS_A, Steps.BODY_A, ALL_RIGHTS_B, Steps.BODY_B).entrySet()) {
            admin.add("/users", user(user.getKey(), user.getValue()));
            admin.grant(admin.userId(user.getKey()).orElseThrow(), roles);
        }
        var brief = client("brief-cli", "basic", "roles", "profile", "yangguang");
        brief.putObject("attributes").put("access.token.lifespan", "1");
        admin.add("/clients", brief);
        admin.add("/clients", client("elsewhere-cli", "basic", "roles", "profile"));
        Suite.stack().keycloakAdmin(OTHER_REALM).create(otherRealm());
        prepared = true;
    }

    private static ObjectNode user(String name, String body) {
        var user = Api.JSON.createObjectNode().put("username", name).put("enabled", true);
        user.put("emailVerified", true).put("email", name + "@example.invalid");
        user.put("firstName", name);
        if (!body.isEmpty()) {
            var attributes = user.putObject("attributes");
            attributes.putArray("data_scope").add("BODY");
            attributes.putArray("body").add(body);
        }
        user.putArray("credentials").addObject().put("type", "password").put("value", "demo");
        return user;
    }

    private static ObjectNode client(String name, String... scopes) {
        var client = Api.JSON.createObjectNode().put("clientId", name).put("enabled", true);
        client.put("publicClient", true).put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", true);
        for (var scope : scopes) {
            client.withArray("defaultClientScopes").add(scope);
        }
        return client;
    }

    /** A realm whose administrator calls himself what ours calls him. */
    private static ObjectNode otherRealm() {
        var other = Api.JSON.createObjectNode().put("realm", OTHER_REALM).put("enabled", true);
        other.putObject("roles").putArray("realm").addObject().put("name", "administer");
        var client = client("demo-cli");
        var audience = client.putArray("protocolMappers").addObject();
        audience.put("name", "audience").put("protocol", "openid-connect");
        audience.put("protocolMapper", "oidc-audience-mapper");
        audience.putObject("config")
                .put("included.custom.audience", "yangguang")
                .put("access.token.claim", "true");
        other.putArray("clients").add(client);
        var admin = user("admin", "");
        admin.put("lastName", "admin").putArray("realmRoles").add("administer");
        other.putArray("users").add(admin);
        return other;
    }

    private static String expired() {
        var token = token(REALM, "brief-cli");
        Api.await(
                "a token of one second to expire",
                Duration.ofSeconds(30),
                () -> Api.with(token).get("/api/catalog/v1/bodies?limit=1"),
                answer -> answer.status() == 401);
        return token;
    }

    /** Past the gateway, which lets nobody to another realm. */
    private static String token(String realm, String client) {
        var url = Suite.stack().tokenUrl().replace("/realms/" + REALM, "/realms/" + realm);
        var form = "grant_type=password&username=admin&password=demo&client_id=" + client;
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("No token of " + realm + ": " + answer.body());
            }
            return Api.JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedWithAnotherKey(String token) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            var signed = token.substring(0, token.lastIndexOf('.'));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withAlgorithmNone(String token) {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1] + ".";
    }

    /** As if the key that everybody may read were the secret of an HMAC. */
    private static String signedWithPublicKey(String token) {
        var keys = Api.nobody().get("/auth/realms/yangguang/protocol/openid-connect/certs");
        var key = keys.expect(200).json().at("/keys/0/x5c/0").asText();
        var signed =
                encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1];
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            var tag = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode realm() {
        var file = Places.find().root().resolve("deploy/keycloak/realm.json");
        try {
            return Api.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
