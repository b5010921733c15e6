package org.directpathguard.vsphere.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.directpathguard.vsphere.VsphereException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTests {

    @ParameterizedTest
    @CsvSource({
        "vc.example.com, https://vc.example.com/sdk",
        "https://vc.example.com, https://vc.example.com/sdk",
        "https://vc.example.com/, https://vc.example.com/sdk",
        "https://vc.example.com:8443/sdk, https://vc.example.com:8443/sdk",
        "vc.example.com:8443, https://vc.example.com:8443/sdk",
        "https://vc.example.com/sdk/, https://vc.example.com/sdk",
        "10.0.0.7, https://10.0.0.7/sdk",
        "https://[fe80::1]:443/sdk, https://[fe80::1]:443/sdk"
    })
    void theWaysPeopleWriteAServer(String typed, String address) throws VsphereException {
        assertThat(ServerAddress.parse(typed).sdk()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://vc.example.com",
                "https://vc.example.com/ui",
                "https://vc.example.com/sdk?x=1",
                "ftp://vc",
                "https://",
                "vc example"
            })
    void whatIsNoServerIsRefusedWithTheNextStep(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOfSatisfying(
                        VsphereException.class,
                        refusal -> assertThat(refusal.nextStep()).contains("https://HOST[:PORT]"));
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        for (String typed : new String[] {"https://user:s3cret@vc", "user:s3cret@vc/ x"}) {
            assertThatThrownBy(() -> ServerAddress.parse(typed))
                    .isInstanceOf(VsphereException.class)
                    .hasMessageNotContaining("s3cret");
        }
    }
}
