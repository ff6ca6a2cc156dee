package vn.thongsuot.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server. Started by {@link ServerMain}; tests start it with a database of their own. */
@SpringBootApplication
@EnableScheduling
public class ThongSuotServer {

    /** The one clock; time goes down from here as an argument. */
    @Bean
    Clock clock() {
        return Clock.system(Zone.OFFICE);
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(ThongSuotServer.class);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        return application;
    }
}
