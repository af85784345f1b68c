package io.yangguang.publication.secrecy;

import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.secrecy.model.Clearance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReviewedSecrecy implements Clearances {

    private final RecordVersions records;
    private final Redactions redactions;

    ReviewedSecrecy(RecordVersions records, Redactions redactions) {
        this.records = records;
        this.redactions = redactions;
    }

    @Override
    public Clearance of(UUID recordId, int version) {
        return records.find(recordId, version)
                .<Clearance>map(
                        record -> new Clearance.Cleared(redactions.outward(record).contentHash()))
                .orElseGet(Clearance.Missing::new);
    }
}
