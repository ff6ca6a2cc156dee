package vn.thongsuot.app.identity;

import java.util.Map;
import java.util.Optional;

/**
 * News that must stand in the audit trail: a change, or the reading of something sensitive. Whoever makes the change publishes it in the same
 * transaction; who acted and from where is taken from {@link Acting}.
 */
public interface Recorded {

    /** What happened, kebab-case and stable: {@code unit-renamed}. */
    String action();

    /** The unit whose record it is; empty for what belongs to the whole installation. */
    Optional<UnitId> unit();

    /** What it happened to: {@code unit:42}. */
    String subject();

    /** What changed, as name and value; no secrets. */
    Map<String, String> details();
}
