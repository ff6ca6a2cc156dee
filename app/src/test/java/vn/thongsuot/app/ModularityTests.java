package vn.thongsuot.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(ThongSuotServer.class).verify();
    }
}
