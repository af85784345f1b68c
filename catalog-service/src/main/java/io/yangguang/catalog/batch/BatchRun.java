package io.yangguang.catalog.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.yangguang.catalog.batch.LineReading.Reading;
import io.yangguang.catalog.record.IntakeTerms;
import io.yangguang.catalog.record.RecordIntake;
import io.yangguang.catalog.record.RecordRequest;
import io.yangguang.catalog.record.model.Outcome;
import io.yangguang.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes lines in chunks, each committed before it is answered.
 *
 * <p>Memory holds one chunk: at most 200 lines and 4 MiB, however long the stream is.
 */
@ApplicationScoped
class BatchRun {

    private static final Logger LOG = Logger.getLogger(BatchRun.class);
    private static final int CHUNK_LINES = 200;
    private static final int CHUNK_BYTES = 4 * 1024 * 1024;

    private final LineReading reading;
    private final RecordIntake intake;
    private final ObjectMapper json;

    BatchRun(LineReading reading, RecordIntake intake, ObjectMapper json) {
        this.reading = reading;
        this.intake = intake;
        this.json = json;
    }

    void run(InputStream in, OutputStream out, Caller caller, boolean acceptChanges)
            throws IOException {
        Lines lines = new Lines(in);
        IntakeTerms terms = new IntakeTerms(true, acceptChanges);
        Summary summary = Summary.NOTHING;
        // Not closed: the response is ended by who opened it.
        SequenceWriter answers = json.writer().withRootValueSeparator("\n").writeValues(out);
        Optional<List<Lines.Line>> chunk = chunk(lines, caller);
        while (chunk.isPresent() && !chunk.get().isEmpty()) {
            List<Answer> committed = take(chunk.get(), caller, terms);
            answers.writeAll(committed);
            answers.flush();
            summary = summary.plus(committed);
            chunk = chunk(lines, caller);
        }
        if (chunk.isPresent()) {
            answers.write(summary);
            answers.flush();
            out.write('\n');
            out.flush();
        }
    }

    private List<Answer> take(List<Lines.Line> chunk, Caller caller, IntakeTerms terms) {
        List<RecordRequest> requests = new ArrayList<>(chunk.size());
        List<Reading> readings = chunk.stream().map(reading::read).toList();
        for (Reading read : readings) {
            if (read instanceof Reading.Read(RecordRequest request)) {
                requests.add(request);
            }
        }
        List<Outcome> outcomes = intake.take(requests, caller, terms);
        List<Answer> answers = new ArrayList<>(chunk.size());
        int next = 0;
        for (int i = 0; i < chunk.size(); i++) {
            long number = chunk.get(i).number();
            answers.add(
                    switch (readings.get(i)) {
                        case Reading.Read(RecordRequest request) ->
                                Answer.of(number, request.sourceId(), outcomes.get(next++));
                        case Reading.Malformed(var violation) ->
                                Answer.rejected(number, null, List.of(violation));
                    });
        }
        return answers;
    }

    /** No lines at the end of the stream; nothing at all when the client cut it. */
    private static Optional<List<Lines.Line>> chunk(Lines lines, Caller caller) {
        List<Lines.Line> chunk = new ArrayList<>(CHUNK_LINES);
        int bytes = 0;
        try {
            while (chunk.size() < CHUNK_LINES && bytes < CHUNK_BYTES) {
                Optional<Lines.Line> line = lines.next();
                if (line.isEmpty()) {
                    break;
                }
                chunk.add(line.get());
                bytes += line.get().bytes().length;
            }
            return Optional.of(chunk);
        } catch (IOException e) {
            LOG.infof("Batch cut by its sender: client=%s", caller.client());
            return Optional.empty();
        }
    }
}
