package vn.thongsuot.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.directive.RegisteringDocument;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Units;

/** The bloc's directives come into its register like any others: as files, once, and are read. Where the world has a past to live through first, they come today. */
@Component
@ConditionalOnBooleanProperty("thongsuot.demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DemoDirectives implements ApplicationRunner {

    private final Units units;
    private final RegisteringDocument registering;
    private final Clock clock;
    private final Optional<DemoClock> past;

    DemoDirectives(Units units, RegisteringDocument registering, Clock clock, Optional<DemoClock> past) {
        this.units = units;
        this.registering = registering;
        this.clock = clock;
        this.past = past;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.filter(DemoClock::isBehind).isEmpty()) {
            register();
        }
    }

    void register() {
        Actor actor = Actor.system("demo");
        Acting.as(actor, () -> {
            units.byCode("DUK", LocalDate.now(clock)).ifPresent(unit -> files().forEach(file -> register(unit.id(), file, actor)));
            return null;
        });
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.docx"))
                    .sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(UnitId unit, Resource file, Actor actor) {
        try {
            registering.register(unit, String.valueOf(file.getFilename()), file.getContentAsByteArray(), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
