package vn.thongsuot.app.identity;

import java.time.Instant;
import java.util.Optional;

/** What a person signs in with. */
public record Account(PersonId person, String name, String email, boolean open, Optional<Instant> signedInAt) {}
