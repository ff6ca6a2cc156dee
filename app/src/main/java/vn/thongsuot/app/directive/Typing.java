package vn.thongsuot.app.directive;

import java.time.Instant;
import vn.thongsuot.app.identity.PersonId;

/** What somebody has typed about an obligation and not saved yet. */
public record Typing(String obligation, PersonId person, Instant at, ObligationForm form) {

    /** In place of an obligation's name while one is being added. */
    static final String NEW = "new";
}
