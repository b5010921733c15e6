package org.directpathguard.plugin.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.directpathguard.vsphere.extension.PluginTerms;
import org.directpathguard.vsphere.extension.PluginTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the plug-in brings along besides its manifest: ids of tasks, events, faults and privileges with their words. */
record RegistrationData(
        String key,
        String company,
        List<String> tasks,
        List<String> events,
        List<String> faults,
        String privilegeGroup,
        List<String> privileges) {

    private static final String FOLDER = "/static/plugin/registration/";
    private static final List<String> LANGUAGES = List.of("en", "de");

    /** Modules as vCenter parts them, with how their keys begin; what fits none is that of a task, event or fault. */
    private static final Map<String, List<String>> SUFFIXES = Map.of(
            "task", List.of(".label", ".summary"),
            "event", List.of(".category", ".fullFormat"),
            "fault", List.of(".summary"));

    static RegistrationData load() {
        try (InputStream in = open("extension.json")) {
            return JsonMapper.shared().readValue(in, RegistrationData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginTerms terms() {
        return new PluginTerms(tasks, events, faults, privilegeGroup, privileges);
    }

    /** {@return the words for every id in every language} */
    List<PluginTexts> texts() {
        List<PluginTexts> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            Properties strings = strings(language);
            all.add(texts(language, "task", keys("task", tasks), strings));
            all.add(texts(language, "event", keys("event", events), strings));
            all.add(texts(language, "fault", keys("fault", faults), strings));
            all.add(texts(language, "auth", privilegeKeys(), strings));
        }
        return all;
    }

    private static List<String> keys(String module, List<String> ids) {
        return ids.stream()
                .flatMap(id -> SUFFIXES.getOrDefault(module, List.of()).stream().map(id::concat))
                .toList();
    }

    private List<String> privilegeKeys() {
        List<String> keys = new ArrayList<>();
        String group = "privilege." + privilegeGroup;
        keys.addAll(List.of(group + ".label", group + ".summary"));
        for (String privilege : privileges) {
            keys.addAll(List.of(group + "." + privilege + ".label", group + "." + privilege + ".summary"));
        }
        return keys;
    }

    private static PluginTexts texts(String language, String module, List<String> keys, Properties strings) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String key : keys) {
            @Nullable String words = strings.getProperty(key);
            if (words == null) {
                throw new IllegalStateException("No words in language " + language + " for " + key);
            }
            texts.put(key, words);
        }
        return new PluginTexts(language, module, texts);
    }

    private static Properties strings(String language) {
        Properties strings = new Properties();
        try (InputStream in = open("strings_" + language + ".properties")) {
            strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings;
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = RegistrationData.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("The program was built without " + file);
        }
        return in;
    }
}
