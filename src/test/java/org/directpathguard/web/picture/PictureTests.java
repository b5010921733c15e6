package org.directpathguard.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Policy;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.web.sample.SampleHosts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureTests {

    private static Picture picture(HostSnapshot host, String device) throws NoVerdictException {
        return Picture.of(
                new Checker(Policy.standard())
                        .check(host, List.of(device), false)
                        .situation(),
                TestTexts.english());
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void everythingBehindTheArticlesControllerFalls() throws Exception {
        Picture picture = picture(SampleHosts.article(), "vmhba0");

        assertThat(picture.entries())
                .extracting(PictureEntry::kind, PictureEntry::fate, PictureEntry::name)
                .containsExactlyInAnyOrder(
                        tuple(NodeKind.FUNCTION, Fate.LEAVES, "Ibex Peak SATA AHCI Controller"),
                        tuple(NodeKind.ADAPTER, Fate.LOST, "vmhba0"),
                        tuple(NodeKind.DISK, Fate.LOST, "Local ATA Disk"),
                        tuple(NodeKind.SYSTEM, Fate.LOST, "esx01.example.org"),
                        tuple(NodeKind.DATASTORE, Fate.LOST, "datastore1"),
                        tuple(NodeKind.MACHINE, Fate.LOST, "7 virtual machines"));
    }

    @Test
    void theListSaysWhatHangsOnWhat() throws Exception {
        Picture picture = picture(SampleHosts.article(), "vmhba0");

        assertThat(picture.entries())
                .filteredOn(item -> item.kind() == NodeKind.DATASTORE)
                .singleElement()
                .satisfies(item -> assertThat(item.on()).containsExactly("Local ATA Disk"));
        assertThat(picture.entries())
                .filteredOn(item -> item.kind() == NodeKind.MACHINE)
                .singleElement()
                .satisfies(item ->
                        assertThat(item.members()).contains("dc01", "win10").hasSize(7));
    }

    @Test
    void theLastUplinkTakesSwitchServicesAndMachineNetworkWithIt() throws Exception {
        Picture picture = picture(SampleHosts.article(), "vmnic0");

        assertThat(picture.entries())
                .extracting(PictureEntry::kind, PictureEntry::fate, PictureEntry::name)
                .contains(
                        tuple(NodeKind.NIC, Fate.LOST, "vmnic0"),
                        tuple(NodeKind.SWITCH, Fate.LOST, "vSwitch0"),
                        tuple(NodeKind.VMKERNEL_NIC, Fate.LOST, "vmk0"))
                .doesNotContain(tuple(NodeKind.ADAPTER, Fate.STAYS, "vmhba0"));
    }

    @Test
    void oneOfTwoPathsMakesDatastoresWeakerAndLeavesTheOtherAdapterStanding() throws Exception {
        Picture picture = picture(SampleHosts.multipath(), "vmhba1");

        assertThat(picture.entries())
                .extracting(PictureEntry::name, PictureEntry::fate)
                .contains(
                        tuple("vmhba1", Fate.LEAVES),
                        tuple("vmhba2", Fate.STAYS),
                        tuple("san-gold", Fate.WEAKER),
                        tuple("web-1", Fate.WEAKER),
                        tuple("esx04.example.org", Fate.STAYS));
    }

    @Test
    void disksThatNobodyUsesLeaveWithoutBeingMourned() throws Exception {
        Picture picture = picture(SampleHosts.freeController(), "vmhba2");

        assertThat(picture.entries())
                .extracting(PictureEntry::name, PictureEntry::fate)
                .contains(tuple("4 disks", Fate.LEAVES), tuple("vmhba0", Fate.STAYS))
                .noneMatch(item -> item.toList().contains(Fate.LOST));
    }

    @Test
    void whatABridgeDragsAlongIsDrawn() throws Exception {
        Picture picture = picture(SampleHosts.sharedBridge(), "0000:01:00.0");

        assertThat(picture.entries())
                .filteredOn(item -> item.fate() == Fate.LEAVES)
                .extracting(PictureEntry::name)
                .contains("TU104GL [Tesla T4]", "ASM1062 Serial ATA Controller");
        assertThat(picture.entries())
                .extracting(PictureEntry::name, PictureEntry::fate)
                .contains(tuple("ssd", Fate.LOST));
    }

    @Test
    void twoThousandMachinesAreOneBoxAndTheBootDiskKeepsItsOwn() throws Exception {
        Picture picture = picture(SampleHosts.crowded(), "vmhba3");

        assertThat(picture.graph().nodes()).hasSizeLessThan(15);
        assertThat(picture.entries())
                .extracting(PictureEntry::name)
                .contains("24 disks", "24 datastores", "2,000 virtual machines", "Local ATA Disk");
        assertThat(picture.svg(Orientation.ACROSS)).hasSizeLessThan(30_000);
    }

    @Test
    void aHostAsItStandsHasNoFates() {
        Picture picture = Picture.of(HostTopology.of(SampleHosts.multipath()), TestTexts.english());

        assertThat(picture.entries()).extracting(PictureEntry::fate).containsOnly(Fate.STAYS);
        assertThat(picture.svg(Orientation.ACROSS)).contains("picture-plain").doesNotContain("class=\"mark\"");
    }

    @Test
    void aBrokenHostShowsTheDatastoreItHasLost() throws Exception {
        Picture picture = picture(SampleHosts.broken(), "0000:00:1f.2");

        assertThat(picture.entries())
                .extracting(PictureEntry::name, PictureEntry::fate)
                .contains(tuple("datastore1", Fate.LOST), tuple("dc01", Fate.LOST));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        Document document = parse(picture(SampleHosts.hostile(), "vmhba0").svg(Orientation.ACROSS));

        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int index = 0; index < all.getLength(); index++) {
            assertThat(all.item(index).getLocalName()).isIn("svg", "title", "desc", "g", "rect", "path", "text");
        }
        assertThat(document.getDocumentElement().getTextContent())
                .contains("onerror=alert(2)>⟨U+202E⟩")
                .doesNotContain("\u202E", "\u200F");
    }

    @Test
    void aPictureNeedsNeitherInlineStylesNorScripts() throws Exception {
        for (Orientation orientation : Orientation.values()) {
            String svg = picture(SampleHosts.article(), "vmhba0").svg(orientation);

            assertThat(svg).doesNotContain(" style=", "<style", "<script").doesNotContainPattern(" on\\w+=");
            Element root = parse(svg).getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby")).contains("-title").contains("-description");
        }
    }

    @Test
    void theNarrowPictureOfTheArticlesHostFitsATelephone() throws Exception {
        Element root = parse(picture(SampleHosts.article(), "vmhba0").svg(Orientation.DOWN))
                .getDocumentElement();

        assertThat(Double.parseDouble(root.getAttribute("width"))).isLessThanOrEqualTo(300);
    }

    @Test
    void theNarrowPictureStaysAsNarrowForEveryHost() throws Exception {
        Picture whole = Picture.of(HostTopology.of(SampleHosts.article()), TestTexts.english());
        Element root = parse(whole.svg(Orientation.DOWN)).getDocumentElement();

        assertThat(Double.parseDouble(root.getAttribute("width"))).isLessThanOrEqualTo(300);
        assertThat(root.getElementsByTagName("path").getLength())
                .isGreaterThan(whole.graph().edges().size());
    }

    @Test
    void everyFateHasAShapeOfItsOwn() {
        assertThat(java.util.Arrays.stream(Fate.values()).map(PictureTests::drawn))
                .doesNotHaveDuplicates();
    }

    private static String drawn(Fate fate) {
        Svg svg = new Svg().open("g");
        Mark.draw(svg, fate, 0, 0);
        return svg.close().finish().replace(Mark.colour(fate), "");
    }

    @Test
    void adaptersThatCouldNotBeReadLeaveTheirPlaceUnknown() throws Exception {
        Picture picture = picture(SampleHosts.unreadable(), "0000:00:1f.2");

        assertThat(picture.isEmpty()).isFalse();
        assertThat(picture.entries())
                .extracting(item -> entry(item.name(), item.fate()))
                .contains(entry("Ibex Peak SATA AHCI Controller", Fate.LEAVES));
    }
}
