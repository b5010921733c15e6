package org.directpathguard.plugin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginVersionTests {

    @ParameterizedTest
    @CsvSource({
        "1.0.0.0, 0.9.0.0, 1.0.0.0",
        "1.0.0.0, 1.0.0.0, 1.0.0.1",
        "1.0.0.0, 1.0.0.9, 1.0.0.10",
        "1.0.0.0, 2.1, 2.1.0.1",
        "1.0.0.0, something, 1.0.0.0",
        "1.2.0.0, 1.10.0.0, 1.10.0.1"
    })
    void anUpdateAlwaysRaisesTheVersion(String own, String there, String next) {
        assertThat(new PluginVersion(own).after(PluginVersion.of(there)).text()).isEqualTo(next);
    }
}
