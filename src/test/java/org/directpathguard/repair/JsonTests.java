package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTests {

    private static final JsonMapper READER = JsonMapper.builder().build();

    @Test
    void whatIsWrittenIsReadBackByAnotherLibrary() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", "quote \" backslash \\ slash / tab \t line \n bell \u0007");
        written.put("words", "Zürich \u2028 \ud83d\ude00 \ud800");
        written.put("numbers", List.of(0, -1, Long.MAX_VALUE));
        written.put("answers", List.of(true, false));
        written.put("nothing", Optional.empty());
        written.put("something", Optional.of("there"));
        written.put("noNumber", OptionalInt.empty());
        written.put("number", OptionalInt.of(5));
        written.put("inside", Map.of("deep", List.of(Map.of("deeper", ""))));
        written.put("emptyList", List.of());
        written.put("emptyMap", Map.of());

        JsonNode read = READER.readTree(Json.write(written));

        assertThat(read.get("text").asString()).isEqualTo(written.get("text"));
        assertThat(read.get("words").asString()).isEqualTo(written.get("words"));
        assertThat(read.get("numbers").get(2).asLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(read.get("answers").get(0).asBoolean()).isTrue();
        assertThat(read.get("nothing").isNull()).isTrue();
        assertThat(read.get("something").asString()).isEqualTo("there");
        assertThat(read.get("noNumber").isNull()).isTrue();
        assertThat(read.get("number").asInt()).isEqualTo(5);
        assertThat(read.get("inside").get("deep").get(0).get("deeper").asString())
                .isEmpty();
        assertThat(read.get("emptyList").isEmpty()).isTrue();
        assertThat(read.get("emptyMap").isObject()).isTrue();
    }

    @Test
    void onlyPlainCharactersReachTheTerminal() {
        assertThat(Json.write("\u001b[2J\u009b\u202e")).isEqualTo("\"\\u001b[2J\\u009b\\u202e\"");
    }
}
