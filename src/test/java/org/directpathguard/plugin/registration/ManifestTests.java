package org.directpathguard.plugin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vSphere Client refuses a plug-in for one key that it does not know, so every key has to be one that was seen. */
class ManifestTests {

    private static final Path FOLDER = Path.of("plugin-manifest");
    private static final int TILE = 32;

    private static JsonNode manifest(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
    }

    private static List<Error> errors(String schema, JsonNode manifest) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/plugin", schema));
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        return rules.validate(manifest.toString(), InputFormat.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.json", "plugin-full.json", "plugin-67.json"})
    void manifestsKeepToWhatTheClientAccepts(String file) throws IOException {
        assertThat(errors("manifest-schema.json", manifest(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin-multi-manifest.json", "plugin-multi-manifest-full.json"})
    void listsOfManifestsNameFilesThatAreThere(String file) throws IOException {
        JsonNode list = manifest(file);
        assertThat(errors("multi-manifest-schema.json", list)).isEmpty();
        for (JsonNode name : list.get("manifests")) {
            assertThat(FOLDER.resolve(name.asString())).exists();
        }
    }

    static Stream<List<String>> places() throws IOException {
        List<List<String>> places = new ArrayList<>();
        collectObjects(manifest("plugin-full.json"), List.of(), places);
        return places.stream();
    }

    private static void collectObjects(JsonNode node, List<String> place, List<List<String>> places) {
        if (node.isObject()) {
            places.add(place);
        }
        node.propertyStream().forEach(entry -> collectObjects(entry.getValue(), longer(place, entry.getKey()), places));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collectObjects(node.get(index), longer(place, String.valueOf(index)), places);
        }
    }

    private static List<String> longer(List<String> place, String step) {
        return Stream.concat(place.stream(), Stream.of(step)).toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void oneMoreKeyAnywhereFails(List<String> place) throws IOException {
        JsonNode manifest = manifest("plugin-full.json");
        at(manifest, place).put("_comment", "no");

        assertThat(errors("manifest-schema.json", manifest)).isNotEmpty();
    }

    private static ObjectNode at(JsonNode manifest, List<String> place) {
        JsonNode at = manifest;
        for (String step : place) {
            at = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
        }
        return (ObjectNode) at;
    }

    @ParameterizedTest
    @MethodSource("places")
    void aMisspeltKeyAnywhereFails(List<String> place) throws IOException {
        boolean namesOfOurOwn =
                !place.isEmpty() && place.get(place.size() - 1).equals("definitions") && place.size() > 1;
        List<String> accepted = new ArrayList<>();
        for (String key : List.copyOf(at(manifest("plugin-full.json"), place).propertyNames())) {
            JsonNode manifest = manifest("plugin-full.json");
            ObjectNode node = at(manifest, place);
            node.set(key + "s", node.remove(key));
            if (!namesOfOurOwn && errors("manifest-schema.json", manifest).isEmpty()) {
                accepted.add(key + "s");
            }
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void aValueOfAnotherTypeAnywhereFails(List<String> place) throws IOException {
        List<String> accepted = new ArrayList<>();
        for (String key : List.copyOf(at(manifest("plugin-full.json"), place).propertyNames())) {
            for (String other : List.of("null", "7", "[]", "true", "\"7\"", "{}")) {
                JsonNode manifest = manifest("plugin-full.json");
                JsonNode value = JsonMapper.shared().readTree(other);
                JsonNode before = at(manifest, place).replace(key, value);
                if (before.getNodeType() != value.getNodeType()
                        && errors("manifest-schema.json", manifest).isEmpty()) {
                    accepted.add(key + ": " + other);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.json", "plugin-full.json", "plugin-67.json", "plugin-multi-manifest.json"})
    void noKeyIsAboveWhatWasSeenInRealManifests(String file) throws IOException {
        Path seen = RequiredTools.recorded().resolveSibling("plugin");
        String recorded = file.replace("plugin-full.json", "plugin.json");
        JsonNode real = JsonMapper.shared().readTree(Files.readString(seen.resolve(recorded)));

        assertThat(keyPaths(manifest(file))).isSubsetOf(keyPaths(real));
    }

    @Test
    void theFullSetHasEveryKeyThatWasSeen() throws IOException {
        Path seen = RequiredTools.recorded().resolveSibling("plugin");
        JsonNode real = JsonMapper.shared().readTree(Files.readString(seen.resolve("plugin.json")));

        assertThat(keyPaths(manifest("plugin-full.json"))).isEqualTo(keyPaths(real));
    }

    /** Keys without the names that every plug-in chooses for itself: languages, texts, tiles. */
    private static Set<String> keyPaths(JsonNode manifest) {
        Set<String> paths = new TreeSet<>();
        collect(manifest, "", paths);
        return paths.stream()
                .map(path -> path.replaceAll("/i18n/definitions/.*", "/i18n/definitions/*"))
                .map(path -> path.replaceAll("(/iconSpriteSheet(/themeOverrides/dark)?/definitions)/[^/]+", "$1/*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        node.propertyStream().forEach(entry -> {
            String longer = path + "/" + entry.getKey();
            paths.add(longer);
            collect(entry.getValue(), longer, paths);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, path + "/*", paths));
        }
    }

    @Test
    void theProvenSetLeavesOutWhatNobodyWasSeenUsing() throws IOException {
        JsonNode objects = manifest("plugin.json").get("objects");

        assertThat(objects.propertyNames()).containsExactly("HostSystem");
        assertThat(objects.get("HostSystem").propertyNames()).containsExactlyInAnyOrder("summary", "monitor");
        assertThat(manifest("plugin.json").at("/global/view/navigationVisible").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.json", "plugin-full.json", "plugin-67.json"})
    void everyTextHasWordsInEveryLanguageAndEveryIconATile(String file) throws IOException {
        JsonNode manifest = manifest(file);
        JsonNode i18n = manifest.at("/definitions/i18n");
        for (JsonNode words : i18n.get("definitions")) {
            for (JsonNode locale : i18n.get("locales")) {
                assertThat(words.path(locale.asString()).asString("")).isNotBlank();
            }
        }
        List<String> textKeys = values(manifest, Set.of("nameKey", "labelKey", "titleKey"));
        assertThat(i18n.get("definitions").propertyNames()).containsExactlyInAnyOrderElementsOf(Set.copyOf(textKeys));
        JsonNode tiles = manifest.at("/definitions/iconSpriteSheet/definitions");
        assertThat(tiles.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(values(manifest, Set.of("name"))));
    }

    private static List<String> values(JsonNode node, Set<String> keys) {
        List<String> values = new ArrayList<>();
        node.propertyStream().forEach(entry -> {
            if (keys.contains(entry.getKey()) && entry.getValue().isString()) {
                values.add(entry.getValue().asString());
            }
            values.addAll(values(entry.getValue(), keys));
        });
        if (node.isArray()) {
            node.forEach(element -> values.addAll(values(element, keys)));
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/themeOverrides/dark"})
    void everyTileLiesOnItsSheet(String theme) throws IOException {
        JsonNode sheet = manifest("plugin-full.json").at("/definitions/iconSpriteSheet" + theme);
        BufferedImage picture =
                ImageIO.read(FOLDER.resolve(sheet.get("uri").asString()).toFile());
        for (JsonNode tile : sheet.get("definitions")) {
            BufferedImage icon =
                    picture.getSubimage(tile.get("x").asInt(), tile.get("y").asInt(), TILE, TILE);
            assertThat(icon.getRGB(0, 0) >>> 24).as("transparent corner").isZero();
            assertThat(isPainted(icon)).isTrue();
        }
    }

    private static boolean isPainted(BufferedImage icon) {
        for (int x = 0; x < TILE; x++) {
            for (int y = 0; y < TILE; y++) {
                if (icon.getRGB(x, y) >>> 24 > 200) {
                    return true;
                }
            }
        }
        return false;
    }
}
