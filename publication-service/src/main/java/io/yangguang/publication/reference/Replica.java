package io.yangguang.publication.reference;

import io.yangguang.publication.reference.ReferenceRows.Position;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.SystemClock;
import io.yangguang.workingdays.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the reference data in memory and follows the database, which all instances share. */
@ApplicationScoped
public class Replica implements References {
    private static final Duration TRUSTED = Duration.ofMillis(500);

    private final ReferenceRows rows;
    private final SystemClock clock;
    private volatile Held held = new Held(ReferenceSnapshot.EMPTY, Instant.EPOCH);

    private record Held(ReferenceSnapshot snapshot, Instant checkedAt) {}

    Replica(ReferenceRows rows, SystemClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** At most half a second behind the database; for reading. */
    public ReferenceSnapshot snapshot() {
        Held now = held;
        return clock.now().isBefore(now.checkedAt().plus(TRUSTED)) ? now.snapshot() : refreshed();
    }

    /**
     * The reference data as committed, held still until the running transaction ends, so that no
     * change of rules or calendars passes an assessment that has not been committed yet.
     */
    public ReferenceSnapshot heldStill() {
        rows.lockForReading();
        return refreshed();
    }

    synchronized ReferenceSnapshot refreshed() {
        ReferenceSnapshot known = held.snapshot();
        Position position = rows.position();
        ReferenceSnapshot fresh =
                position.change() == known.change()
                        ? known
                        : known.with(
                                position.revision(),
                                position.change(),
                                rows.changedAfter(known.change()));
        held = new Held(fresh, clock.now());
        return fresh;
    }

    @Override
    public Optional<ItemVersion> item(UUID itemId, LocalDate on) {
        return snapshot().item(itemId, on);
    }

    @Override
    public Optional<ItemVersion> itemByCode(String divisionCode, String code, LocalDate on) {
        return snapshot().itemByCode(divisionCode, code, on);
    }

    @Override
    public Optional<BodyState> body(UUID bodyId) {
        return snapshot().body(bodyId);
    }

    @Override
    public Set<UUID> reachableFrom(UUID bodyId) {
        return snapshot().reachableFrom(bodyId);
    }

    @Override
    public UUID responsibleFor(UUID bodyId) {
        return snapshot().responsibleFor(bodyId);
    }

    @Override
    public Optional<ChannelState> channel(String code) {
        return snapshot().channel(code);
    }

    @Override
    public long revision() {
        return snapshot().revision();
    }

    @Override
    public WorkingDayCalendar calendar() {
        return snapshot().calendar();
    }
}
