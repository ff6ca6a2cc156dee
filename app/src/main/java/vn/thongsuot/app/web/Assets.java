package vn.thongsuot.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style, script, fonts and icons. Their address carries a print of all of them together, so that a browser keeps them for a year and asks anew
 * only after an upgrade, and what they name in one another stays beside them.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String[] PLACES = {"classpath:/assets/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/"};

    private final String version = version();

    /** The address of a file of {@code assets}. */
    String path(String name) {
        return "/assets/" + version + "/" + name;
    }

    String version() {
        try {
            MessageDigest print = MessageDigest.getInstance("SHA-256");
            print.update(PLACES[1].getBytes());
            for (Resource asset : new PathMatchingResourcePatternResolver().getResources("classpath:/assets/**")) {
                if (asset.isReadable()) {
                    print.update(asset.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(print.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PLACES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }
}
