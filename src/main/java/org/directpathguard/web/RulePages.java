package org.directpathguard.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.directpathguard.rules.RuleId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the rules mean, from the pages that come with the program. */
@Controller
class RulePages {

    /** The pages are files that link to each other; here they have no suffix. */
    private static final Pattern LINKED_FILE = Pattern.compile("\\]\\(([a-z-]+)\\.md\\)");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("rules", List.of(RuleId.values()));
        return "rules";
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, Locale locale, Model model) throws IOException {
        RuleId rule = RuleId.of(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no rule '" + id + "'.", "Choose one from the list of rules."));
        ClassPathResource english = new ClassPathResource("rules/" + rule.id() + ".md");
        ClassPathResource translated = new ClassPathResource("rules/" + locale.getLanguage() + "/" + rule.id() + ".md");
        ClassPathResource page = translated.exists() ? translated : english;
        String text = page.getContentAsString(StandardCharsets.UTF_8);
        model.addAttribute("id", rule.id());
        model.addAttribute("language", translated.exists() ? locale.getLanguage() : Locale.ENGLISH.getLanguage());
        model.addAttribute(
                "text", renderer.render(parser.parse(LINKED_FILE.matcher(text).replaceAll("]($1)"))));
        return "rule";
    }
}
