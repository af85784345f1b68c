package io.yangguang.publication.record;

import io.yangguang.publication.record.model.RecordVersion;
import java.util.List;

/** What happens to record versions that have just been stored, in the same transaction. */
public interface RecordIntake {
    void arrived(List<RecordVersion> versions);
}
