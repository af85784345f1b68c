package io.yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.local.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the services document, called by everybody there is, on his own things, on
 * another body's and on what does not exist. What is expected comes from the documents' own
 * statement of rights, and that statement from {@code docs/rights.md}, which people read.
 */
class AuthorisationMatrixTest {

    /** Lists of things that belong to a body; each must be found with things of both. */
    private static final Set<String> BELONGING =
            Set.of(
                    "/api/catalog/v1/records",
                    "/api/publication/v1/obligations",
                    "/api/publication/v1/reviews",
                    "/api/publication/v1/publications",
                    "/api/publication/v1/deliveries");

    /** Names the body in what is formed: {@link IntrudersTest} forms one for another body. */
    private static final Set<String> PROVED_BY_INTRUDERS = Set.of("POST /api/catalog/v1/records");

    @Test
    void everybodyMayDoExactlyWhatTheRightsSay() throws Exception {
        var operations = Operation.all();
        var actors = Actors.all();
        var things = Things.found(operations, actors, AuthorisationMatrixTest::somethingOfEach);
        for (var collection : BELONGING) {
            assertThat(things.belongsToSomebody(collection)).as(collection).isTrue();
        }

        var report = new Matrix(operations, actors, things).call();

        System.out.println(report);
        assertThat(report.failures()).as("%s", report).isEmpty();
        assertThat(report.unproved())
                .as("operations on a body's things that nobody could be refused by 404")
                .isSubsetOf(PROVED_BY_INTRUDERS);
    }

    @Test
    void theRightsAreThoseOnPaper() {
        var file = Places.find().root().resolve("docs/rights.md");
        var wanted = rights(Operation.all());
        try {
            if (Boolean.getBoolean("yangguang.write")) {
                Files.writeString(file, wanted);
            }
            assertThat(Files.readString(file))
                    .as(
                            "docs/rights.md; written anew by ./yangguang test e2e with"
                                    + " -Dyangguang.write=true")
                    .isEqualTo(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For both bodies: formed, submitted, published; and a source system. */
    private static void somethingOfEach() {
        for (var team : List.of(Steps.Team.A, Steps.Team.B)) {
            for (int i = 0; i < 3; i++) {
                var title = "权限矩阵 " + i + " " + System.nanoTime();
                var id = team.form(Steps.record(title, Steps.today().minusDays(3)));
                Steps.obligation(id, 1);
                if (i > 0) {
                    team.submit(id, 1);
                }
                if (i > 1) {
                    team.approve(id, 1);
                    team.publish(id, 1).expect(201);
                    Steps.accepted(id);
                }
            }
        }
        Api.as("admin")
                .post(
                        "/api/catalog/v1/source-systems",
                        java.util.Map.of(
                                "clientId",
                                "matrix-" + System.nanoTime(),
                                "name",
                                "权限矩阵",
                                "scope",
                                "BODY",
                                "body",
                                Steps.BODY_A))
                .expect(201);
    }

    private static String rights(List<Operation> operations) {
        var lines = new TreeSet<String>();
        for (var operation : operations) {
            var roles =
                    operation
                            .roles()
                            .map(all -> all.isEmpty() ? "*any token*" : String.join(", ", all))
                            .orElse("*anyone*");
            lines.add("| `%s` | %s | %s |".formatted(operation.path(), operation.method(), roles));
        }
        return """
        # Who may call what · 权限一览

        Generated from the documents of the running services by `AuthorisationMatrixTest`, which then calls
        every operation as everybody. One of the rights named suffices; whose things are reached is a matter of
        the token's data scope, and a foreign thing answers 404 like one that does not exist.

        由运行中的服务自动生成；具备所列任一权限即可调用；数据范围另由令牌限定，范围外的对象与不存在的对象同样答 404。

        | path | method | rights |
        |---|---|---|
        %s
        """
                .formatted(String.join("\n", lines));
    }
}
