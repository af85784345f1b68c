package io.yangguang.publication.secrecy;

import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.secrecy.SecrecyListRows.After;
import io.yangguang.publication.secrecy.SecrecyListRows.Listed;
import io.yangguang.publication.secrecy.SecrecyListRows.Wanted;
import io.yangguang.publication.secrecy.SecrecyViews.DetailView;
import io.yangguang.publication.secrecy.SecrecyViews.DutyView;
import io.yangguang.publication.secrecy.SecrecyViews.HitView;
import io.yangguang.publication.secrecy.SecrecyViews.ReviewView;
import io.yangguang.publication.secrecy.SecrecyViews.TextView;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.DateOutOfCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads secrecy reviews with what is left of the time to publish. */
@ApplicationScoped
class SecrecyReader {

    private final SecrecyListRows rows;
    private final HitRows hits;
    private final StepRows steps;
    private final RecordVersions records;
    private final Redactions redactions;
    private final References references;
    private final Reach reach;
    private final BusinessClock clock;

    SecrecyReader(
            SecrecyListRows rows,
            HitRows hits,
            StepRows steps,
            RecordVersions records,
            Redactions redactions,
            References references,
            Reach reach,
            BusinessClock clock) {
        this.rows = rows;
        this.hits = hits;
        this.steps = steps;
        this.records = records;
        this.redactions = redactions;
        this.references = references;
        this.reach = reach;
        this.clock = clock;
    }

    List<Listed> list(Caller caller, Wanted wanted, @Nullable After after, int limit) {
        return rows.list(reach.filter(caller, "s"), wanted, after, limit);
    }

    Optional<DetailView> one(UUID id, Caller caller) {
        return rows.find(id)
                .filter(l -> reach.covers(caller, l.review().bodyId(), l.review().divisionCode()))
                .map(listed ->
                        new DetailView(
                                view(listed),
                                text(listed.review()),
                                hits.reasoned(id).stream().map(HitView::of).toList(),
                                steps.of(id)));
    }

    ReviewView view(SecrecyReview review) {
        return rows.find(review.id()).map(this::view).orElseThrow();
    }

    ReviewView view(Listed listed) {
        var duty = listed.duty();
        return ReviewView.of(
                listed,
                duty == null
                        ? null
                        : new DutyView(
                                duty.dueOn(),
                                duty.earliest(),
                                duty.provisional(),
                                left(duty.earliest())));
    }

    private @Nullable Integer left(LocalDate due) {
        var today = clock.today();
        try {
            var calendar = references.calendar();
            return today.isAfter(due)
                    ? -calendar.countWorkingDaysBetween(due, today)
                    : calendar.countWorkingDaysBetween(today, due);
        } catch (DateOutOfCalendar _) {
            return null;
        }
    }

    private TextView text(SecrecyReview review) {
        return TextView.of(
                redactions.outward(
                        records.find(review.recordId(), review.recordVersion()).orElseThrow()));
    }
}
