package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.directpathguard.check.HostStatus;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Tristate;
import org.directpathguard.inventory.HostSurvey.PassthroughState;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Severity;
import org.directpathguard.topology.DiskPurpose;
import org.directpathguard.topology.SignStrength;
import org.directpathguard.web.picture.Fate;
import org.directpathguard.web.picture.NodeKind;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Path TEMPLATES = Path.of("ui/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-zA-Z0-9._-]*[a-zA-Z0-9])[(}]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
    private static final Pattern PREFIX = Pattern.compile("'([a-z][a-z.-]*\\.)' \\+|\"([a-z][a-z.-]*[._])\" \\+");
    private static final Pattern TEXT = Pattern.compile(">([^<]*\\p{L}[^<]*)<");
    private static final Pattern SPOKEN = Pattern.compile("\\s(?:title|aria-label|placeholder|alt)=\"[^\"]*\\p{L}");

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("ui", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(properties(file).stringPropertyNames());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("messages_de.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() throws IOException {
        Properties english = properties("messages.properties");
        Properties german = properties("messages_de.properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    @Test
    void everyTextOfATemplateComesFromTheMessages() throws IOException {
        for (Path template : templates()) {
            String page = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");

            assertThat(TEXT.matcher(page).results().map(found -> found.group(1).strip()))
                    .as("%s", template)
                    .isEmpty();
            assertThat(SPOKEN.matcher(page).results().map(found -> found.group()))
                    .as("%s", template)
                    .isEmpty();
        }
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> known = keys("messages.properties");
        for (Path template : templates()) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                assertThat(known).as("%s", template).contains(keys.group(1));
            }
        }
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path template : templates()) {
            sources.append(Files.readString(template));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/directpathguard"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        String all = sources.toString();
        List<String> prefixes = PREFIX.matcher(all)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();

        assertThat(keys("messages.properties"))
                .allMatch(key -> all.contains("#{" + key + "}")
                        || all.contains("#{" + key + "(")
                        || all.contains("'" + key + "'")
                        || all.contains("\"" + key + "\"")
                        || prefixes.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyValueThatAPageShowsHasAName() throws IOException {
        Set<String> known = keys("messages.properties");

        assertThat(known)
                .containsAll(named("picture.adapter.", AdapterKind.values()))
                .containsAll(named("picture.fate.", Fate.values()))
                .containsAll(named("picture.legend.", Fate.values()))
                .containsAll(named("picture.kind.", NodeKind.values()))
                .containsAll(named("picture.nic.link_", Tristate.values()))
                .containsAll(named("decision.", Decision.values()))
                .containsAll(named("check.advice.", Decision.values()))
                .containsAll(named("status.", HostStatus.values()))
                .containsAll(named("decision.", Severity.values()))
                .containsAll(named("board.", Fate.values()))
                .containsAll(named("board.kind.", NodeKind.values()))
                .containsAll(named("strength.", SignStrength.values()))
                .containsAll(Arrays.stream(FleetSort.values())
                        .map(value -> "fleet.column." + value.id())
                        .toList())
                .containsAll(Arrays.stream(PassthroughState.values())
                        .map(value -> "state." + value.id())
                        .toList())
                .containsAll(Arrays.stream(DiskPurpose.values())
                        .filter(value -> value != DiskPurpose.DATASTORE && value != DiskPurpose.RAW_DEVICE_MAPPING)
                        .map(value -> "picture.purpose." + value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
