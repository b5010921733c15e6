package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Policy;
import org.directpathguard.web.picture.Fate;
import org.directpathguard.web.picture.NodeKind;
import org.directpathguard.web.picture.PictureEntry;
import org.directpathguard.web.sample.SampleHosts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PicturesTests {

    private final HostSnapshot host = SampleHosts.article();
    private final Pictures pictures;

    PicturesTests() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        pictures = new Pictures(messages);
    }

    private PictureView picture(boolean disable) throws Exception {
        return pictures.of(
                        "vc1~host-10",
                        new Checker(Policy.standard()).check(host, List.of("vmhba0"), disable),
                        Locale.ENGLISH)
                .orElseThrow();
    }

    @Test
    void whatIsDrawnForTakingADeviceBackIsNotShownForGivingItAway() throws Exception {
        assertThat(picture(true).fates()).doesNotContain(Fate.LOST);

        assertThat(picture(false).fates()).contains(Fate.LOST);
        assertThat(picture(true).fates()).doesNotContain(Fate.LOST);
    }

    @Test
    void theDownloadGoesTheSameWayAsThePicture() throws Exception {
        assertThat(picture(true).svgAddress()).endsWith("&disable=true");
        assertThat(picture(false).svgAddress()).doesNotContain("disable");
    }

    @Test
    void aMachineOnTheDisksAndTheNetworksOfAHostIsCountedOnce() throws Exception {
        assertThat(picture(true).board())
                .flatExtracting(FateColumn::lines)
                .filteredOn(line -> line.kind() == NodeKind.MACHINE)
                .singleElement()
                .satisfies(line -> assertThat(line.names())
                        .doesNotHaveDuplicates()
                        .hasSize(line.count())
                        .noneMatch(name -> name.contains("×")));
    }

    @Test
    void aMachineThatIsLostTwiceDoesNotSurviveThroughAThird() {
        PictureView view = new PictureView(
                "",
                "",
                "",
                List.of(
                        new PictureEntry(NodeKind.MACHINE, Fate.LOST, "dc01", List.of(), List.of()),
                        new PictureEntry(NodeKind.MACHINE, Fate.LOST, "dc01", List.of(), List.of()),
                        new PictureEntry(NodeKind.MACHINE, Fate.STAYS, "dc01", List.of(), List.of())),
                "",
                "");

        assertThat(view.board()).extracting(FateColumn::fate).containsExactly(Fate.LOST);
    }
}
