package vn.thongsuot.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.identity.OtherDay;

/** The clock of a world to try: behind the real one while the world's past is lived through, and the same ever after. */
@Component
@Primary
@ConditionalOnBooleanProperty("thongsuot.demo-life")
final class DemoClock extends Clock implements OtherDay {

    /** Offices write then. */
    private static final LocalTime OFFICE = LocalTime.of(9, 0);

    private volatile Duration behind = Duration.ZERO;

    /** It is the morning of a past day now. */
    void moveTo(LocalDate day) {
        behind = Duration.between(day.atTime(OFFICE).atZone(Zone.OFFICE), Instant.now().atZone(Zone.OFFICE));
    }

    void catchUp() {
        behind = Duration.ZERO;
    }

    boolean isBehind() {
        return !behind.isZero();
    }

    @Override
    public Optional<LocalDate> day() {
        return isBehind() ? Optional.of(LocalDate.now(this)) : Optional.empty();
    }

    @Override
    public ZoneId getZone() {
        return Zone.OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), behind.negated());
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind);
    }
}
