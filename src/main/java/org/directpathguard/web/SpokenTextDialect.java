package org.directpathguard.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.directpathguard.language.Phrasebook;
import org.directpathguard.web.picture.PlainText;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Shows what the program says in the reader's language: {@code guard:say="${finding.title()}"} instead of {@code th:text}.
 *
 * <p>{@code guard:evidence} does the same for what a finding stands on, which is short and may be a mere name, and
 * {@code guard:missing} for where it stands, which is a path or words.
 *
 * <p>{@code guard:brief} shortens names of disks, for sentences that nobody copies into a shell.
 *
 * <p>What can't be said in that language stays English as a whole, and is marked so for screen readers and hyphenation.
 */
final class SpokenTextDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "guard";
    private static final int LIKE_STANDARD = 1000;
    private static final int LIKE_TEXT = 1300;

    private final Map<Locale, Phrasebook> books = Languages.ALL.stream()
            .filter(language -> Phrasebook.of(language).isPresent())
            .collect(Collectors.toMap(
                    Function.identity(), language -> Phrasebook.of(language).orElseThrow()));

    SpokenTextDialect() {
        super("spoken text", PREFIX, LIKE_STANDARD);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Say(prefix, "say", "text", false),
                new Say(prefix, "brief", "text", true),
                new Say(prefix, "evidence", "evidence", false),
                new Say(prefix, "missing", "missing", false));
    }

    private Optional<String> translated(String use, String english, Locale language) {
        return Optional.ofNullable(books.get(Locale.forLanguageTag(language.getLanguage())))
                .flatMap(book -> book.translate(use, english));
    }

    private final class Say extends AbstractStandardExpressionAttributeTagProcessor {

        private final String use;
        private final boolean brief;

        Say(String prefix, String attribute, String use, boolean brief) {
            super(TemplateMode.HTML, prefix, attribute, LIKE_TEXT, true);
            this.use = use;
            this.brief = brief;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object result,
                IElementTagStructureHandler handler) {
            String english = result == null ? "" : result.toString();
            Locale language = context.getLocale();
            boolean foreign = !language.getLanguage().equals(Locale.ENGLISH.getLanguage());
            Optional<String> translated = foreign ? translated(use, english, language) : Optional.empty();
            if (foreign && translated.isEmpty() && !english.isEmpty()) {
                handler.setAttribute("lang", Locale.ENGLISH.getLanguage());
            }
            String said = translated.orElse(english);
            handler.setBody(HtmlEscape.escapeHtml4Xml(brief ? PlainText.brief(said) : said), false);
        }
    }
}
