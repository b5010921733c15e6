package org.directpathguard.vsphere.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDumpTests {

    private static final String HOST = "0001-HostSystem-host-1.xml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertDamaged(folder.resolve("nowhere"), "There is no folder");
    }

    @Test
    void anEmptyFolderIsNoInventory() {
        assertDamaged(folder, "holds no saved objects");
    }

    @Test
    void aFolderWithoutHostsIsNoInventory() throws Exception {
        write("0001-Datastore-datastore-1.xml", object("Datastore", "datastore-1", ""));

        assertDamaged(folder, "holds no saved host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<ObjectContent><obj type='HostSystem'>host-1</obj><propSet><name>name</name>",
                "<ObjectContent></ObjectContent>",
                "<html/>",
                "<!DOCTYPE ObjectContent [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ObjectContent>"
                        + "<obj type='HostSystem'>host-1</obj><propSet><name>name</name><val>&e;</val></propSet>"
                        + "</ObjectContent>",
                "<ObjectContent><obj type='HostSystem'>host-1</obj></ObjectContent><ObjectContent/>"
            })
    void aDamagedFileIsNamed(String text) throws Exception {
        write(HOST, text);

        assertDamaged(folder, HOST);
    }

    @Test
    void aFileThatHoldsAnotherObjectIsNamed() throws Exception {
        write(HOST, object("Datastore", "datastore-1", ""));

        assertDamaged(folder, "does not hold what its name says");
    }

    @Test
    void anObjectThatIsThereTwiceIsNamed() throws Exception {
        write(HOST, object("HostSystem", "host-1", ""));
        write("0077-HostSystem-host-1.xml", object("HostSystem", "host-1", ""));

        assertDamaged(folder, "twice");
    }

    @Test
    void foreignFilesAndFoldersOfAnswersAreLeftAlone() throws Exception {
        write(HOST, object("HostSystem", "host-1", string("name", "esx01")));
        write("README.txt", "notes");
        write("other.xml", "<broken");
        Files.createDirectories(folder.resolve("HostSystem-host-1"));
        Files.writeString(folder.resolve("HostSystem-host-1/QueryTpmAttestationReport.xml"), "<broken");

        try (DumpInventory inventory = DumpInventory.open(folder)) {
            assertThat(inventory.hosts())
                    .singleElement()
                    .satisfies(host -> assertThat(host.name()).isEqualTo("esx01"));
        }
    }

    @Test
    void idsInFileNamesAreUnescaped() throws Exception {
        write("0003-HostSystem-host%3A1.xml", object("HostSystem", "host:1", string("name", "esx01")));

        try (DumpInventory inventory = DumpInventory.open(folder)) {
            assertThat(inventory.hosts().get(0).moid()).isEqualTo("host:1");
        }
    }

    @Test
    void everythingAHostLacksIsMissingAndNothingIsEmpty() throws Exception {
        write(HOST, object("HostSystem", "host-1", string("name", "esx01")));

        try (DumpInventory inventory = DumpInventory.open(folder)) {
            HostSnapshot host = inventory.read(inventory.hosts().get(0));

            assertThat(host.pci().functions().isMissing()).isTrue();
            assertThat(host.pci().passthrough().isMissing()).isTrue();
            assertThat(host.storage().adapters().isMissing()).isTrue();
            assertThat(host.storage().multipath().isMissing()).isTrue();
            assertThat(host.storage().volumes().isMissing()).isTrue();
            assertThat(host.network().nics().isMissing()).isTrue();
            assertThat(host.network().switches().isMissing()).isTrue();
            assertThat(host.network().portGroups().isMissing()).isTrue();
            assertThat(host.network().iscsiBindings().isMissing()).isTrue();
            assertThat(host.system().swap().isMissing()).isTrue();
            assertThat(host.system().options().isMissing()).isTrue();
            assertThat(host.datastores().isMissing()).isTrue();
            assertThat(host.machines().isMissing()).isTrue();
        }
    }

    @Test
    void aDatastoreWithoutItsFileMakesTheListMissingAndAMachineStaysUnseen() throws Exception {
        write(
                HOST,
                object(
                        "HostSystem",
                        "host-1",
                        references("datastore", "Datastore", "datastore-7")
                                + references("vm", "VirtualMachine", "vm-9")));

        try (DumpInventory inventory = DumpInventory.open(folder)) {
            HostSnapshot host = inventory.read(inventory.hosts().get(0));

            assertThat(host.datastores().gap()).contains(Gap.of("datastore datastore-7", Gap.Cause.DANGLING));
            assertThat(host.machines().value().orElseThrow()).singleElement().satisfies(machine -> {
                assertThat(machine.moid()).isEqualTo("vm-9");
                assertThat(machine.rawDisks().gap().orElseThrow().cause()).isEqualTo(Gap.Cause.DANGLING);
                assertThat(machine.datastoreMoids().isMissing()).isTrue();
            });
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static void assertDamaged(Path folder, String words) {
        assertThatThrownBy(() -> DumpInventory.open(folder))
                .isInstanceOf(DamagedDumpException.class)
                .isInstanceOfSatisfying(InventoryException.class, damage -> {
                    assertThat(damage.problem()).contains(words);
                    assertThat(damage.nextStep()).contains("govc object.save");
                });
    }

    private static String object(String type, String moid, String properties) {
        return "<ObjectContent><obj type='" + type + "'>" + moid + "</obj>" + properties + "</ObjectContent>";
    }

    private static String string(String name, String value) {
        return "<propSet><name>" + name + "</name><val XMLSchema-instance:type='xsd:string'>" + value
                + "</val></propSet>";
    }

    private static String references(String name, String type, String moid) {
        return "<propSet><name>" + name + "</name><val XMLSchema-instance:type='ArrayOfManagedObjectReference'>"
                + "<ManagedObjectReference type='" + type + "'>" + moid + "</ManagedObjectReference></val></propSet>";
    }
}
