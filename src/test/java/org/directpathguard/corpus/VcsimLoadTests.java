package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.directpathguard.corpus.dump.Inventory;
import org.directpathguard.corpus.dump.SavedObject;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The corpus is only worth something if govmomi itself takes its folders for real ones. */
class VcsimLoadTests {

    @TempDir
    Path directory = Path.of("");

    @Test
    void govcReadsAHostThatVcsimLoaded() throws Exception {
        Lab lab = Lab.of("8.0.2");
        lab.neighbour("esx02");
        assertThat(govcAgainst(lab.inventory, "host.info", "-json"))
                .contains("\"name\": \"esx01\"")
                .contains("\"name\": \"esx02\"")
                .contains("0000:5e:00.0");
    }

    @Test
    void govcKnowsEveryElementThatTheBuilderWrites() throws Exception {
        Inventory inventory = Everything.inventory();
        govcAgainst(inventory, "object.save", "-d", directory.resolve("again").toString());
        Path original = directory.resolve("dump");
        for (SavedObject object : inventory.save().objects("HostSystem")) {
            assertThat(elements(file(directory.resolve("again"), object)))
                    .containsAll(elements(file(original, object)));
        }
        for (SavedObject object : inventory.save().objects("VirtualMachine")) {
            assertThat(elements(file(directory.resolve("again"), object)))
                    .containsAll(elements(file(original, object)));
        }
    }

    private String govcAgainst(Inventory inventory, String... command) throws Exception {
        Path vcsim = RequiredTools.program("vcsim");
        Path govc = RequiredTools.program("govc");
        inventory.save().write(directory.resolve("dump"));
        Process server = new ProcessBuilder(
                        vcsim.toString(),
                        "-l",
                        "127.0.0.1:0",
                        "-load",
                        directory.resolve("dump").toString())
                .redirectErrorStream(true)
                .start();
        try {
            return run(govc, address(server), List.of(command));
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** vcsim prints {@code export GOVC_URL=https://user:pass@127.0.0.1:PORT/sdk …} once it listens. */
    private static String address(Process server) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            int at = line.indexOf("GOVC_URL=");
            if (at >= 0) {
                return line.substring(at + "GOVC_URL=".length()).split(" ", -1)[0];
            }
        }
        throw new AssertionError("vcsim refused the dump:\n" + seen);
    }

    private static Path file(Path folder, SavedObject object) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + object.type() + "-" + object.moid() + ".xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@return each element's path, type and text, without what the simulator computes itself} */
    private static Set<String> elements(Path file) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Set<String> seen = new TreeSet<>();
        NodeList properties = document.getElementsByTagName("propSet");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            String name = property.getElementsByTagName("name").item(0).getTextContent();
            if (name.equals("config") || name.equals("hardware")) {
                collect((Element) property.getElementsByTagName("val").item(0), name, seen);
            }
        }
        return seen;
    }

    private static void collect(Element element, String path, Set<String> seen) {
        seen.add(path + " " + element.getAttribute("XMLSchema-instance:type"));
        NodeList children = element.getElementsByTagName("*");
        for (int i = 0; i < children.getLength(); i++) {
            Element child = (Element) children.item(i);
            if (child.getParentNode().equals(element)) {
                collect(child, path + "/" + child.getTagName(), seen);
            }
        }
    }

    private static String run(Path govc, String url, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(govc.toString());
        builder.command().addAll(command);
        if (command.get(0).equals("host.info")) {
            builder.command().add("*");
        }
        builder.environment().put("GOVC_URL", url);
        builder.environment().put("GOVC_INSECURE", "true");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
