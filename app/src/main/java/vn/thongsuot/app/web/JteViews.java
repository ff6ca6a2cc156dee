package vn.thongsuot.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Views are templates compiled with the program; a template takes what the controller put into the model under the names of its parameters. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.thongsuot.app.templates");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new ViewResolver() {
            @Override
            public @Nullable View resolveViewName(String name, Locale locale) {
                return engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
            }
        };
    }

    private static final class JteView extends AbstractView {

        private final TemplateEngine engine;
        private final String template;

        JteView(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        /** Rendered whole before the first byte leaves: a failure becomes an error page, not half a page. */
        @Override
        protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, model, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
