package org.directpathguard.vsphere.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.directpathguard.vsphere.xml.XmlLimits;
import org.junit.jupiter.api.Test;

class ApiVersionTests {

    private static final ApiVersion KNOWN = new ApiVersion("9.0.0.0");

    @Test
    void theNewestVersionThatBothSidesKnowIsSpoken() throws IOException {
        assertThat(chosen("8.0.3.0", "8.0.2.0", "7.0.3.2", "6.7.3", "6.0")).isEqualTo("8.0.3.0");
        assertThat(chosen("6.7.3", "6.7", "6.5", "6.0", "5.5")).isEqualTo("6.7.3");
    }

    @Test
    void aServerThatIsNewerThanAnythingKnownIsSpokenToInTheNewestKnown() throws IOException {
        assertThat(chosen("10.1.0.0", "9.1.0.0", "9.0.0.0", "8.0.3.0")).isEqualTo("9.0.0.0");
    }

    @Test
    void versionsCompareByNumbersNotByText() throws IOException {
        assertThat(chosen("8.0.0.0", "8.0.10.0", "8.0.9.0")).isEqualTo("8.0.10.0");
        assertThat(new ApiVersion("8.0"))
                .isEqualTo(new ApiVersion("8.0.0.0"))
                .hasSameHashCodeAs(new ApiVersion("8.0.0"));
    }

    @Test
    void withoutAUsableListTheOldestIsSpoken() {
        assertThat(ApiVersion.highest(List.of(), KNOWN).text()).isEqualTo("6.0");
        assertThat(ApiVersion.parse("dev-version-9")).isEmpty();
    }

    @Test
    void otherNamespacesDoNotCount() throws IOException {
        List<ApiVersion> offered = offered("<namespaces version='1.0'><namespace><name>urn:pbm</name>"
                + "<version>9.0.0.0</version></namespace><namespace><name>urn:vim25</name>"
                + "<version>7.0.3.0</version></namespace></namespaces>");

        assertThat(offered).containsExactly(new ApiVersion("7.0.3.0"));
    }

    private static String chosen(String newest, String... prior) throws IOException {
        StringBuilder text = new StringBuilder("<namespaces version='1.0'><namespace><name>urn:vim25</name><version>")
                .append(newest)
                .append("</version><priorVersions>");
        for (String version : prior) {
            text.append("<version>").append(version).append("</version>");
        }
        text.append("</priorVersions></namespace></namespaces>");
        return ApiVersion.highest(offered(text.toString()), KNOWN).text();
    }

    private static List<ApiVersion> offered(String text) throws IOException {
        return OfferedVersions.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), XmlLimits.standard());
    }
}
