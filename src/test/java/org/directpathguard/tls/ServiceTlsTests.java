package org.directpathguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ServiceTlsTests {

    private static MockEnvironment processed(MockEnvironment environment) {
        new ServiceTls().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "localhost, false", "::1, false", "0.0.0.0, true", "192.0.2.7, true"})
    void whoeverCanBeReachedByOthersSpeaksTls(String address, boolean speaks, @TempDir Path folder) {
        MockEnvironment environment = processed(new MockEnvironment()
                .withProperty("server.address", address)
                .withProperty("guard.data", folder.toString()));

        assertThat(environment.containsProperty("server.ssl.bundle")).isEqualTo(speaks);
        assertThat(Files.exists(folder.resolve("tls"))).isEqualTo(speaks);
    }

    @Test
    void settingsOfTheOperatorAreLeftAlone(@TempDir Path folder) {
        MockEnvironment environment = processed(new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty("server.ssl.key-store", "/etc/keys.p12")
                .withProperty("guard.data", folder.toString()));

        assertThat(environment.containsProperty("server.ssl.bundle")).isFalse();
    }

    @Test
    void aCertificateThatCannotBeReadKeepsTheServiceFromStarting() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guard.tls.certificate", "/no/such/file.pem")
                .withProperty("guard.tls.private-key", "/no/such/file.key");

        assertThatThrownBy(() -> processed(environment)).hasMessage("The file /no/such/file.pem can't be read.");
    }
}
