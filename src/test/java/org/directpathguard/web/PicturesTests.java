package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Policy;
import org.directpathguard.web.picture.Fate;
import org.directpathguard.web.picture.NodeKind;
import org.directpathguard.web.picture.PictureEntry;
import org.directpathguard.web.picture.PictureObject;
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

    private static PictureEntry machine(Fate fate, String key, String name) {
        return new PictureEntry(
                NodeKind.MACHINE, fate, name, List.of(), List.of(new PictureObject(key, name)), List.of());
    }

    private static PictureView view(PictureEntry... entries) {
        return new PictureView("", "", "", List.of(entries), "", "");
    }

    @Test
    void aMachineThatIsLostTwiceDoesNotSurviveThroughAThird() {
        assertThat(view(
                                machine(Fate.LOST, "vm-1", "dc01"),
                                machine(Fate.LOST, "vm-1", "dc01"),
                                machine(Fate.STAYS, "vm-1", "dc01"))
                        .board())
                .extracting(FateColumn::fate)
                .containsExactly(Fate.LOST);
    }

    @Test
    void twoMachinesOfOneNameAreTwo() {
        assertThat(view(
                                machine(Fate.LOST, "vm-1", "dc01"),
                                machine(Fate.LOST, "vm-2", "dc01"),
                                machine(Fate.STAYS, "vm-2", "dc01"),
                                machine(Fate.STAYS, "vm-3", "dc01"))
                        .board())
                .flatExtracting(FateColumn::lines)
                .extracting(FateColumn.Line::count, FateColumn.Line::first)
                .containsExactly(tuple(2, "dc01 ×2"), tuple(1, "dc01"));
    }

    @Test
    void whatTheHostKeepsOnSeveralDisksIsNamedOnce() {
        assertThat(view(vsan("disk 1"), vsan("disk 2")).board())
                .flatExtracting(FateColumn::lines)
                .extracting(FateColumn.Line::first)
                .containsExactly("vSAN");
    }

    private static PictureEntry vsan(String key) {
        return new PictureEntry(
                NodeKind.SYSTEM,
                Fate.LOST,
                "esx11",
                List.of("vSAN"),
                List.of(new PictureObject(key, "esx11")),
                List.of());
    }

    @Test
    void disksOfOneNameAreToldApartAsLongAsTheyAreFew() {
        assertThat(view(disk("EMC Disk", "naa.1, 140 GiB"), disk("EMC Disk", "naa.2, 19 GiB"), disk("SSD", "naa.3"))
                        .board())
                .flatExtracting(FateColumn::lines)
                .extracting(FateColumn.Line::first)
                .containsExactly("EMC Disk (naa.1, 140 GiB), EMC Disk (naa.2, 19 GiB), SSD");
        assertThat(view(Stream.of("1", "2", "3", "4", "5")
                                .map(mark -> disk("EMC Disk", mark))
                                .toArray(PictureEntry[]::new))
                        .board())
                .flatExtracting(FateColumn::lines)
                .extracting(FateColumn.Line::first)
                .containsExactly("EMC Disk ×5");
    }

    private static PictureEntry disk(String name, String mark) {
        return new PictureEntry(
                NodeKind.DISK, Fate.LOST, name, List.of(), List.of(new PictureObject(mark, name, mark)), List.of());
    }

    @Test
    void ofTheHostItselfTheBoardSaysWhatIsLost() {
        assertThat(view(new PictureEntry(
                                NodeKind.SYSTEM,
                                Fate.LOST,
                                "esx01",
                                List.of("boot banks", "core dump partition"),
                                List.of(new PictureObject("system disk", "esx01")),
                                List.of()))
                        .board())
                .flatExtracting(FateColumn::lines)
                .extracting(FateColumn.Line::first)
                .containsExactly("boot banks, core dump partition");
    }
}
