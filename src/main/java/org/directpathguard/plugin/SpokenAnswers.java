package org.directpathguard.plugin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.language.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Says the guard's own sentences in the language of the client, as the service's pages do; what is not understood stays. */
@RestControllerAdvice(basePackageClasses = SpokenAnswers.class)
final class SpokenAnswers implements ResponseBodyAdvice<Object> {

    private static final Set<String> SENTENCES =
            Set.of("title", "explanation", "action", "headline", "what", "nextStep", "detail", "notes");
    private static final Optional<Phrasebook> GERMAN = Phrasebook.of(Locale.GERMAN);

    private final JsonMapper json;

    SpokenAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Says one sentence in the language that a browser asks for. */
    static String say(@Nullable String acceptLanguage, String sentence) {
        boolean german = acceptLanguage != null
                && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("de");
        return german ? GERMAN.flatMap(book -> book.translate(sentence)).orElse(sentence) : sentence;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String language = request.getHeaders().getFirst("Accept-Language");
        if (body == null || language == null || !language.startsWith("de")) {
            return body;
        }
        JsonNode tree = json.valueToTree(body);
        said(tree, language);
        return tree;
    }

    private static void said(JsonNode node, String language) {
        if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (SENTENCES.contains(name) && value.isString()) {
                    object.put(name, say(language, value.asString()));
                } else if (SENTENCES.contains(name) && value instanceof ArrayNode list) {
                    for (int index = 0; index < list.size(); index++) {
                        if (list.get(index).isString()) {
                            list.set(
                                    index,
                                    StringNode.valueOf(
                                            say(language, list.get(index).asString())));
                        }
                    }
                } else {
                    said(value, language);
                }
            }
        } else {
            node.forEach(child -> said(child, language));
        }
    }
}
