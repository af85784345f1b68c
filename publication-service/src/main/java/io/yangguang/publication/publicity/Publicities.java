package io.yangguang.publication.publicity;

import io.yangguang.publication.publicity.PublicityView.InterruptionView;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.PublicityState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door through which the public side reads how a period stands. */
@ApplicationScoped
public class Publicities {

    private final PublicityRows rows;
    private final PublicityCounting counting;

    Publicities(PublicityRows rows, PublicityCounting counting) {
        this.rows = rows;
        this.counting = counting;
    }

    /**
     * The last period of what a version shows.
     *
     * @param readableFrom first version after all tombstones
     */
    public Optional<PublicityView> of(UUID recordId, int version, int readableFrom) {
        return rows.of(recordId, version, readableFrom).map(this::view);
    }

    PublicityView view(Period period) {
        var basis = period.basis();
        return new PublicityView(
                period.state().label(),
                switch (period.state()) {
                    case PublicityState.Running(_, var away) -> away ? "公示中断" : "公示中";
                    case PublicityState.Ended _ -> "公示期已届满";
                    case PublicityState.Broken _ -> "公示中途撤下";
                },
                period.startedOn(),
                period.showUntil(),
                period.latest().plusDays(1),
                period.provisional(),
                period.earliest(),
                period.latest(),
                basis.amount(),
                counting.counted(period),
                basis.unit().name(),
                PublicityViews.unit(basis.unit()),
                period.state() instanceof PublicityState.Running(_, var away) && away,
                rows.interruptions(period.id()).stream()
                        .map(stored ->
                                new InterruptionView(
                                        stored.interruption().from(),
                                        stored.interruption().to(),
                                        stored.reason()))
                        .toList(),
                basis.code(),
                basis.name(),
                basis.document(),
                basis.article(),
                closedOn(period.state()));
    }

    private static @Nullable LocalDate closedOn(PublicityState state) {
        return switch (state) {
            case PublicityState.Running _ -> null;
            case PublicityState.Ended(var on) -> on;
            case PublicityState.Broken(var on, _) -> on;
        };
    }
}
