package io.yangguang.catalog.calendar;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks publication-service which due dates a calendar would move, on behalf of the caller. */
@RegisterRestClient(configKey = "publication")
@Path("/api/publication/v1/calendar-previews")
interface PublicationClient {

    /** The answer as it is: this service only passes it on. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    String preview(@HeaderParam("Authorization") String authorization, ImportCalendar calendar);
}
