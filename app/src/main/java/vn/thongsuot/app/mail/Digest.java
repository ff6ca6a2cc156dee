package vn.thongsuot.app.mail;

import java.time.LocalDate;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/**
 * The mail of one person on one morning.
 *
 * @param unit on whose books the person is
 * @param address where it goes; empty where the person has taken it away or the account is closed
 * @param attempts how often sending was begun, this time included
 */
record Digest(UnitId unit, PersonId person, LocalDate morning, String address, Language language, int attempts) {}
