package org.accordwatch.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A story as its file tells it: a list of steps, most of them {@code {as, request, body, idempotencyKey, expect}}. */
public record Story(String name, List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }

    /** The steps that send requests, in their order. */
    public List<Step.Send> requests() {
        return steps.stream()
                .filter(Step.Send.class::isInstance)
                .map(Step.Send.class::cast)
                .toList();
    }

    /** @throws BrokenStory when the file cannot be read or says what no story says */
    public static Story read(Path file) {
        try {
            var json = JsonMapper.builder().build().readTree(Files.readString(file));
            if (!json.isArray()) {
                throw new BrokenStory(file, "it is not a list of requests");
            }
            var reader = new StepReader(file);
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : json) {
                steps.add(reader.read(step));
            }
            return new Story(file.getFileName().toString(), steps);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BrokenStory(
                    file, "it is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException e) {
            throw new BrokenStory(file, Files.exists(file) ? "it is not readable as text" : "there is no such file");
        }
    }
}
