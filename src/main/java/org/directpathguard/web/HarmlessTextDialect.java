package org.directpathguard.web;

import java.util.Set;
import org.directpathguard.web.picture.PlainText;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes out characters in every text of every page that would turn a line around or hide, so that no template can forget. */
final class HarmlessTextDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int AFTER_EVERYTHING = 1000;

    HarmlessTextDialect() {
        super("harmless text");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_EVERYTHING;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, AFTER_EVERYTHING));
    }

    /** Sees the finished page go by; made anew for each by the template engine. */
    public static final class Handler extends AbstractTemplateHandler {

        @Override
        public void handleText(IText text) {
            String written = text.getText();
            String harmless = PlainText.shown(written);
            super.handleText(
                    harmless.equals(written)
                            ? text
                            : getContext().getModelFactory().createText(harmless));
        }
    }
}
