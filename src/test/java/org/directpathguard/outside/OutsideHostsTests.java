package org.directpathguard.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideHostsTests {

    private final OutsideHosts hosts =
            new OutsideHosts(List.of("203.0.113.7", "Localhost:8443", "127.0.0.1"), List.of("localhost:8443"));

    @Test
    void anAllowedHostMayBeCalledOnItsPortOnly() throws ForbiddenAddressException {
        assertThat(hosts.take("https://203.0.113.7/hook?x=1").getPath()).isEqualTo("/hook");
        assertThat(hosts.take("HTTPS://203.0.113.7:443/").getHost()).isEqualTo("203.0.113.7");
        assertThatExceptionOfType(ForbiddenAddressException.class)
                .isThrownBy(() -> hosts.take("https://203.0.113.7:8443/"));
    }

    @Test
    void aPrivateAddressHasToBeAllowedByName() throws ForbiddenAddressException {
        assertThat(hosts.take("https://localhost:8443/hook").getPort()).isEqualTo(8443);
        assertThatExceptionOfType(ForbiddenAddressException.class)
                .isThrownBy(() -> hosts.take("https://127.0.0.1/"))
                .withMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/",
                "https://203.0.113.7@evil.example/",
                "https://user@203.0.113.7/",
                "https://203.0.113.7.evil.example/",
                "https://203.0.113.70/",
                "https:///x",
                "//203.0.113.7/",
                "file:///etc/passwd",
                "https://203.0.113.7 /",
                ""
            })
    void nothingElseIsCalled(String address) {
        assertThatExceptionOfType(ForbiddenAddressException.class).isThrownBy(() -> hosts.take(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void addressesOfThisMachineAndOfPrivateNetworksAreKnown(String address) throws UnknownHostException {
        assertThat(OutsideHosts.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:db8::1"})
    void publicAddressesAreNot(String address) throws UnknownHostException {
        assertThat(OutsideHosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }
}
