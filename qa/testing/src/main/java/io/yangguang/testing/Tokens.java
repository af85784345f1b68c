package io.yangguang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as Keycloak gives them to the demo users, signed with a key of this JVM.
 *
 * <p>Immutable; {@code Tokens.of("clerk").body(BODY_A).scope("BODY").roles("form").sign()}. The
 * instants are those of the system clock, in seconds since 1970.
 */
public record Tokens(
        String user,
        @Nullable UUID body,
        @Nullable String scope,
        List<String> roles,
        String client,
        long validSeconds,
        boolean forgedSignature) {

    public static final UUID BODY_A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    public static final UUID BODY_B = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    static final String ISSUER = "https://issuer.test/auth/realms/yangguang";
    static final String AUDIENCE = "yangguang";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public Tokens {
        roles = List.copyOf(roles);
    }

    /** A user without body, scope or rights. */
    public static Tokens of(String user) {
        return new Tokens(user, null, null, List.of(), "demo-cli", 300, false);
    }

    /** 信息员 of body A. */
    public static Tokens clerk() {
        return of("clerk").body(BODY_A).scope("BODY").roles("form", "submit");
    }

    /** 处室负责人 of body A. */
    public static Tokens head() {
        return of("head").body(BODY_A).scope("BODY").roles("approve", "office-head");
    }

    /** 分管领导 of body A. */
    public static Tokens leader() {
        return of("leader").body(BODY_A).scope("BODY").roles("approve", "office-leader");
    }

    /** 主要领导 of body A. */
    public static Tokens principal() {
        return of("principal").body(BODY_A).scope("BODY").roles("approve", "office-principal");
    }

    /** 保密审查员 of body A, who may also read sealed originals. */
    public static Tokens secrecyReviewer() {
        return of("secrecy").body(BODY_A).scope("BODY").roles("secrecy-review", "read-original");
    }

    /** 保密委员会办公室 of body A. */
    public static Tokens secrecyOffice() {
        return of("secrecy-office")
                .body(BODY_A)
                .scope("BODY")
                .roles("secrecy-review", "secrecy-office", "read-original");
    }

    /** 公开办 of body A. */
    public static Tokens publisher() {
        return of("publisher").body(BODY_A).scope("BODY").roles("publish", "withdraw");
    }

    /** 监督检查 of division 220800. */
    public static Tokens inspector() {
        return of("inspector").scope("DIVISION:220800").roles("inspect");
    }

    /** 系统管理员. */
    public static Tokens admin() {
        return of("admin").scope("ALL").roles("administer", "inspect");
    }

    /** 信息员 of body B. */
    public static Tokens otherClerk() {
        return of("other-clerk").body(BODY_B).scope("BODY").roles("form", "submit");
    }

    /** 处室负责人 of body B. */
    public static Tokens otherHead() {
        return of("other-head").body(BODY_B).scope("BODY").roles("approve", "office-head");
    }

    /** 分管领导 of body B. */
    public static Tokens otherLeader() {
        return of("other-leader").body(BODY_B).scope("BODY").roles("approve", "office-leader");
    }

    /** The import client's service account. */
    public static Tokens importer() {
        return of("service-account-importer")
                .scope("ALL")
                .roles("form", "submit", "import")
                .client("importer");
    }

    /** publication-service as a client of the others. */
    public static Tokens publicationService() {
        return of("service-account-publication-service")
                .scope("ALL")
                .roles("inspect", "fetch")
                .client("publication-service");
    }

    public Tokens body(@Nullable UUID newBody) {
        return new Tokens(user, newBody, scope, roles, client, validSeconds, forgedSignature);
    }

    /** {@code BODY}, {@code DIVISION:220800} or {@code ALL}; null leaves the claim out. */
    public Tokens scope(@Nullable String newScope) {
        return new Tokens(user, body, newScope, roles, client, validSeconds, forgedSignature);
    }

    public Tokens roles(String... newRoles) {
        return new Tokens(
                user, body, scope, List.of(newRoles), client, validSeconds, forgedSignature);
    }

    /** The {@code azp} claim. */
    public Tokens client(String newClient) {
        return new Tokens(user, body, scope, roles, newClient, validSeconds, forgedSignature);
    }

    /** Was valid until an hour ago. */
    public Tokens expired() {
        return new Tokens(user, body, scope, roles, client, -3600, forgedSignature);
    }

    /** Signed by somebody else's key. */
    public Tokens forged() {
        return new Tokens(user, body, scope, roles, client, validSeconds, true);
    }

    /** The {@code sub} claim: always the same for the same user. */
    public String subject() {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The compact token, to be sent after {@code Bearer}. */
    public String sign() {
        try {
            String content = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(forgedSignature ? newKeys().getPrivate() : privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> claims() {
        long now = System.currentTimeMillis() / 1000;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", List.of(AUDIENCE));
        claims.put("iat", now + Math.min(0, validSeconds) - 1);
        claims.put("exp", now + validSeconds);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("sub", subject());
        claims.put("azp", client);
        claims.put("preferred_username", user);
        claims.put("name", user);
        claims.put("realm_access", Map.of("roles", roles));
        if (body != null) {
            claims.put("body", body.toString());
        }
        if (scope != null) {
            claims.put("data_scope", scope);
        }
        return claims;
    }

    private static String encode(Map<String, Object> part) throws JsonProcessingException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }

    /** X.509, base64, as {@code quarkus.oidc.public-key} wants it. */
    static String publicKey() {
        return keys().split(" ", -1)[1];
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(keys().split(" ", -1)[0]);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String keys() {
        return Shared.once(
                "keys",
                () -> {
                    KeyPair pair = newKeys();
                    Base64.Encoder encoder = Base64.getEncoder();
                    return encoder.encodeToString(pair.getPrivate().getEncoded())
                            + " "
                            + encoder.encodeToString(pair.getPublic().getEncoded());
                });
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
