package org.directpathguard.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    String rule(@PathVariable String id, Model model) throws IOException {
        RuleId rule = RuleId.of(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no rule '" + id + "'.", "Choose one from the list of rules."));
        ClassPathResource page = new ClassPathResource("rules/" + rule.id() + ".md");
        String text = page.exists() ? page.getContentAsString(StandardCharsets.UTF_8) : "# " + rule.title();
        model.addAttribute("id", rule.id());
        model.addAttribute("text", renderer.render(parser.parse(text)));
        return "rule";
    }
}
