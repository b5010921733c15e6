package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON document of a run, read by another library than the one that wrote it. */
record Document(GuardRun run, JsonNode json) {

    private static final JsonMapper READER = JsonMapper.builder().build();

    static Document of(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--format";
        all[arguments.length + 1] = "json";
        GuardRun run = GuardRun.of(all);
        JsonNode json = READER.readTree(run.out());
        assertThat(json.get("schema").asString()).isEqualTo("directpath-guard/repair/1");
        assertThat(json.get("exitCode").asInt()).isEqualTo(run.code());
        return new Document(run, json);
    }

    int code() {
        return run.code();
    }

    JsonNode bank(int partition) {
        return StreamSupport.stream(json.get("banks").spliterator(), false)
                .filter(bank -> bank.get("partition").asInt(0) == partition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bank " + partition + " in " + json));
    }

    String result(int partition) {
        return bank(partition).get("action").asString() + " "
                + bank(partition).get("result").asString();
    }

    String problems() {
        return json.get("problems").toString();
    }
}
