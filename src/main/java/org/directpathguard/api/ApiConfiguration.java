package org.directpathguard.api;

import jakarta.servlet.Filter;
import java.util.List;
import org.directpathguard.identity.OwnRefusals;
import org.directpathguard.ledger.IdempotencyKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** What happens to a call before its controller: who calls is known by then (order 0 is behind Spring Security). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration {

    private static final String EVERYTHING = "/api/v1/*";

    /** A field that comes twice may be read in two ways, and a number is no name: neither is guessed at. */
    @Bean
    JsonMapperBuilderCustomizer nothingIsGuessed() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        flags -> flags.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.String, CoercionAction.Fail));
    }

    @Bean
    FilterRegistrationBean<Filter> apiCallRate(ApiProperties properties, JsonMapper json, OwnRefusals own) {
        return registration(new CallRate(properties.callsPerMinute(), new ProblemAnswer(json, own)), 1, EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> apiBodyLimit(ApiProperties properties, JsonMapper json, OwnRefusals own) {
        int largest = Math.toIntExact(properties.largestBody().toBytes());
        return registration(new BodyLimit(largest, new ProblemAnswer(json, own)), 2, EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> apiRepetitions(IdempotencyKeys keys, JsonMapper json, OwnRefusals own) {
        return registration(new Repetitions(keys, new ProblemAnswer(json, own)), 3, EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> inventoryTags() {
        return registration(new ShallowEtagHeaderFilter(), 4, "/api/v1/hosts", "/api/v1/hosts/*", "/api/v1/scan");
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, int order, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName("api" + filter.getClass().getSimpleName());
        registration.setOrder(order);
        registration.setUrlPatterns(List.of(paths));
        return registration;
    }
}
