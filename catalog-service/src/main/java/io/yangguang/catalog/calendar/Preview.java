package io.yangguang.catalog.calendar;

import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a calendar would move, as publication-service computes it from its open duties. */
@ApplicationScoped
class Preview {

    private final PublicationClient publication;

    Preview(@RestClient PublicationClient publication) {
        this.publication = publication;
    }

    String of(ImportCalendar calendar, String authorization) {
        try {
            return publication.preview(authorization, calendar);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 401 || status == 403) {
                throw Problems.forbidden("administer").asException();
            }
            throw unavailable("公开服务答复" + status);
        } catch (ProcessingException _) {
            throw unavailable("公开服务没有应答");
        }
    }

    private static RuntimeException unavailable(String detail) {
        return Problem.of(503, "publication-unavailable", "暂时无法预览期限变动")
                .detail(detail)
                .next("稍后重试；导入本身不依赖预览")
                .asException();
    }
}
