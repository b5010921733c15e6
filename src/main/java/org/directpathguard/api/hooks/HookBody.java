package org.directpathguard.api.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request as it came, byte by byte, and as JSON. */
public final class HookBody {

    /** A Kubernetes API server takes objects of 3 MiB, and a review holds the old one too; others' requests are far below. */
    public static final int LONGEST = 8 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HookBody() {}

    /** The bytes; none when there are too many of them. */
    static Optional<byte[]> bytes(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        return bytes.length > LONGEST ? Optional.empty() : Optional.of(bytes);
    }

    /** A JSON object; none when the bytes are something else. */
    static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A JSON object; none when the text is something else. */
    static Optional<JsonNode> object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The body as a JSON object; none when it is too long or something else. */
    static Optional<JsonNode> object(HttpServletRequest request) throws IOException {
        return bytes(request).flatMap(HookBody::object);
    }

    /** A text field; none where it is missing, empty or no text. */
    static Optional<String> text(JsonNode object, String pointer) {
        JsonNode value = object.at(pointer);
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }
}
