package io.yangguang.catalog.record;

import io.yangguang.catalog.attachment.Attachments;
import io.yangguang.catalog.attachment.model.StoredFile;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.AttachmentName;
import io.yangguang.catalog.record.model.ContentType;
import io.yangguang.catalog.record.model.CreditRules;
import io.yangguang.catalog.record.model.Draft;
import io.yangguang.catalog.record.model.DraftRules;
import io.yangguang.catalog.record.model.PenaltyRules;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.SubmittedJson;
import io.yangguang.catalog.record.model.Surroundings;
import io.yangguang.catalog.record.model.TextRules;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.catalog.rule.model.TriggerKind;
import io.yangguang.ids.Ids;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a draft and finds what it refers to. Reads only. */
@ApplicationScoped
class Preparation {

    private final ReferenceLookup lookup;
    private final Attachments attachments;
    private final BusinessClock clock;
    private final Ids ids;

    Preparation(ReferenceLookup lookup, Attachments attachments, BusinessClock clock, Ids ids) {
        this.lookup = lookup;
        this.attachments = attachments;
        this.clock = clock;
        this.ids = ids;
    }

    /** Lookups that are made once for all lines of a chunk. */
    ReferenceLookup.Memory remember() {
        return lookup.remember();
    }

    /**
     * @param violations receives why not, when the result is empty
     */
    Optional<Prepared> prepare(
            RecordRequest request,
            Caller caller,
            IntakeTerms terms,
            ReferenceLookup.Memory memory,
            List<Violation> violations) {
        DraftReading reading = new DraftReading();
        Optional<Draft> read = reading.read(request);
        violations.addAll(reading.missing());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = read.get();
        Submitter submitter = Submitter.of(caller);
        if (draft.sourceId() != null
                && submitter.sourceSystem() == null
                && !terms.equals(IntakeTerms.CHANGING)) {
            violations.add(Violation.of("sourceId", "只有来源系统可以填写"));
        }
        if (draft.change() != null && !terms.changes()) {
            violations.add(Violation.of("change", "这里不接受变更；请用 PUT，批量请加 ?changes=accept"));
        }
        Optional<Body> body = memory.body(draft, caller, terms, violations);
        Instant now = clock.now();
        LocalDate today = clock.today();
        violations.addAll(
                DraftRules.check(
                        draft, new Surroundings(now, today, body.flatMap(Body::existsFrom))));
        CleanHtml content =
                draft.contentType() == ContentType.HTML
                        ? CleanHtml.of(draft.content())
                        : new CleanHtml(draft.content(), List.of());
        if (!TextRules.tooLong(draft.content()) && TextRules.tooLong(content.html())) {
            violations.add(TextRules.contentTooLong());
        }
        Optional<Item> item =
                body.flatMap(
                        known -> memory.item(draft.item(), known, formedOn(draft, today), today));
        if (body.isPresent() && item.isEmpty()) {
            violations.add(memory.unknownItem(draft.item(), body.get()));
        }
        if (item.isPresent()) {
            InformationKind family = item.get().kind();
            InformationKind kind = draft.kind() == null ? family : draft.kind();
            if (draft.change() != null) {
                violations.addAll(PenaltyRules.ofChange(draft.change(), kind, today));
            }
            violations.addAll(CreditRules.check(draft, kind, family, today));
        }
        List<Attachment> files = files(draft, violations);
        List<PublishedElsewhere> elsewhere = elsewhere(draft, memory, violations);
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Prepared(
                        ids.next(),
                        draft,
                        SubmittedJson.hash(draft),
                        body.orElseThrow(),
                        item.orElseThrow(),
                        content,
                        files,
                        elsewhere,
                        submitter));
    }

    private static LocalDate formedOn(Draft draft, LocalDate today) {
        return draft.trigger(TriggerKind.FORMED).map(trigger -> trigger.on()).orElse(today);
    }

    private List<Attachment> files(Draft draft, List<Violation> violations) {
        List<AttachmentName> names = draft.attachments();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, StoredFile> stored =
                attachments.find(names.stream().map(AttachmentName::sha256).toList());
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            StoredFile file = stored.get(names.get(i).sha256());
            if (file == null) {
                violations.add(
                        Violation.of(
                                "unknown-attachment",
                                "attachments[" + i + "].sha256",
                                "没有这个附件；请先上传，上传后 24 小时内引用"));
            } else {
                files.add(
                        new Attachment(
                                names.get(i).name(), file.mediaType(), file.size(), file.sha256()));
            }
        }
        return files;
    }

    private static List<PublishedElsewhere> elsewhere(
            Draft draft, ReferenceLookup.Memory memory, List<Violation> violations) {
        List<PublishedElsewhere> places = new ArrayList<>();
        for (int i = 0; i < draft.publishedElsewhere().size(); i++) {
            PublishedElsewhere place = draft.publishedElsewhere().get(i);
            Optional<Channel> channel = memory.channel(place.channel());
            if (channel.isEmpty()) {
                violations.add(
                        Violation.of(
                                "unknown-channel",
                                "publishedElsewhere[" + i + "].channel",
                                "没有这个渠道"));
            } else {
                places.add(new PublishedElsewhere(channel.get().code(), place.at(), place.url()));
            }
        }
        return places;
    }
}
