package io.yangguang.rest.openapi;

import io.yangguang.rest.Idempotent;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The operations that take an Idempotency-Key, found by their annotation. */
final class IdempotentRoutes {

    private static final DotName PATH = DotName.createSimple(Path.class);

    private final Set<String> routes = new HashSet<>();

    IdempotentRoutes(IndexView index) {
        for (var annotation : index.getAnnotations(DotName.createSimple(Idempotent.class))) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                add(annotation.target().asMethod());
            }
        }
    }

    boolean contains(HttpMethod method, String path) {
        return method == HttpMethod.POST && routes.contains(plain(path));
    }

    private void add(MethodInfo method) {
        var outer = method.declaringClass().declaredAnnotation(PATH);
        var inner = method.declaredAnnotation(PATH);
        routes.add(
                plain(
                        (outer == null ? "" : outer.value().asString())
                                + "/"
                                + (inner == null ? "" : inner.value().asString())));
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
