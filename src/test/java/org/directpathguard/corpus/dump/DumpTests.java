package org.directpathguard.corpus.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DumpTests {

    @TempDir
    Path directory = Path.of("");

    @Test
    void writesAFileNamedAfterEachObject() throws IOException {
        small().save().write(directory);
        assertThat(names())
                .startsWith("0000-ServiceInstance-ServiceInstance.xml")
                .allMatch(name -> name.matches("[0-9]{4}-[A-Za-z]+-.+[.]xml"))
                .anyMatch(name -> name.endsWith("-Network-HaNetwork-VM+Network.xml"))
                .anyMatch(name -> name.endsWith("-HostSystem-ha-host.xml"));
    }

    @Test
    void escapesTheIdInTheFileNameOnly() throws IOException {
        Inventory inventory = small();
        inventory.datastore(DumpVolume.nfs("share", "10.0.0.5:/export/share", "10.0.0.5"));
        inventory.save().write(directory);
        assertThat(file("-Datastore-10.0.0.5%3A%2Fexport%2Fshare.xml"))
                .content()
                .contains("<obj type=\"Datastore\">10.0.0.5:/export/share</obj>");
    }

    @Test
    void writesLikeGosEncoder() {
        Node option = Node.of("option").type("OptionValue").leaf("key", "k").leaf("empty", "");
        assertThat(option).hasToString("""
                        <option xmlns:XMLSchema-instance="http://www.w3.org/2001/XMLSchema-instance" \
                        XMLSchema-instance:type="OptionValue">
                          <key>k</key>
                          <empty></empty>
                        </option>""");
    }

    @Test
    void canUseThePrefixOfOtherReleases() throws IOException {
        small().prefix(Prefix.UNDERSCORED).save().write(directory);
        assertThat(file("-HostSystem-ha-host.xml"))
                .content()
                .contains("_XMLSchema-instance:type=\"HostConfigInfo\"")
                .doesNotContain(" XMLSchema-instance:");
    }

    @Test
    void everyFileIsWellFormed() throws Exception {
        small().save().write(directory);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (String name : names()) {
            Document document =
                    factory.newDocumentBuilder().parse(directory.resolve(name).toFile());
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("ObjectContent");
        }
    }

    @Test
    void writesIdsAsSignedShorts() {
        Node device = new DumpFunction("0000:af:00.2", 0x0106, "8086:3b25", "Intel Ibex Peak").device();
        assertThat(device.find("vendorId").get(0).text()).isEqualTo("-32634");
        assertThat(device.find("bus").get(0).text()).isEqualTo("175");
        assertThat(device.find("function").get(0).text()).isEqualTo("2");
    }

    @Test
    void takesOutWhatACaseDoesNotWant() {
        Inventory inventory = Inventory.standalone();
        inventory.host("esx01", "8.0.2").without("config/pciPassthruInfo", "capability");
        SavedObject host = inventory.save().object("HostSystem", "ha-host");
        assertThat(host.properties()).doesNotContainKey("capability").containsKey("config");
        assertThat(host.toNode().toString()).doesNotContain("pciPassthruInfo");
    }

    private static Inventory small() {
        Inventory inventory = Inventory.standalone();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function("0000:00:17.0", 0x0106, "8086:a102", "Intel AHCI Controller");
        return inventory;
    }

    private Path file(String ending) throws IOException {
        return names().stream()
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .map(directory::resolve)
                .orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
