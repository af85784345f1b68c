package io.yangguang.catalog.calendar;

import io.yangguang.catalog.calendar.model.Announced;
import io.yangguang.catalog.reference.Announcements;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.catalog.reference.ReferenceRevision;
import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Enters what the State Council announces. */
@ApplicationScoped
public class CalendarHandler {

    private final ReferenceRevision revision;
    private final CalendarRows rows;
    private final Announcements announcements;
    private final BusinessClock clock;

    CalendarHandler(
            ReferenceRevision revision,
            CalendarRows rows,
            Announcements announcements,
            BusinessClock clock) {
        this.revision = revision;
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The edition, and whether it is new; the same content again changes nothing. */
    record Imported(Announced announced, boolean created) {}

    @Transactional
    Imported importEdition(Caller caller, CalendarYear calendar) {
        Authority.requireEverywhere(caller);
        revision.hold();
        Optional<Announced> there = rows.find(calendar.year(), calendar.edition());
        if (there.isPresent()) {
            return new Imported(same(there.get(), calendar), false);
        }
        Doubts.refuse(order(calendar, rows.latest(calendar.year())));
        return new Imported(enter(calendar), true);
    }

    /**
     * Enters an edition of a seed, unless it is there; the running transaction holds the reference
     * revision.
     */
    @Transactional
    public void enterSeed(CalendarYear calendar) {
        if (rows.find(calendar.year(), calendar.edition()).isEmpty()) {
            enter(calendar);
        }
    }

    private Announced same(Announced there, CalendarYear calendar) {
        if (there.calendar().equals(calendar)) {
            return there;
        }
        int next =
                rows.latest(calendar.year())
                        .map(latest -> latest.calendar().edition() + 1)
                        .orElseThrow();
        throw Problems.conflict(
                        "calendar-edition-has-other-content",
                        "%d年第%d版已存在，内容不同".formatted(calendar.year(), calendar.edition()))
                .next("另一份通知改变了全年安排的，请以第" + next + "版导入全年安排")
                .with("nextEdition", next)
                .asException();
    }

    private static List<Doubt> order(CalendarYear calendar, Optional<Announced> latest) {
        int expected = latest.map(there -> there.calendar().edition() + 1).orElse(1);
        if (calendar.edition() != expected) {
            return List.of(new Doubt("edition", "下一版次应为" + expected));
        }
        return latest.map(there -> there.calendar().notice().issuedOn())
                .filter(before -> calendar.notice().issuedOn().isBefore(before))
                .map(before -> List.of(new Doubt("notice.issuedOn", "不得早于上一版通知的发布日期" + before)))
                .orElse(List.of());
    }

    private Announced enter(CalendarYear calendar) {
        long raised = revision.next();
        Announced announced = new Announced(calendar, clock.now());
        rows.insert(announced, raised);
        announcements.announce("calendar.publish", CalendarPublished.fact(announced, raised), null);
        return announced;
    }
}
