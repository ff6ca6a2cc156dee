package vn.thongsuot.app.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** What a module tells people by mail in the morning: a component of that module. Numbers only: no name, no title, nothing of a document. */
@FunctionalInterface
public interface DigestSource {

    /** What waits in a unit for a person who holds these roles there; nothing where nothing does. */
    List<String> lines(UnitId unit, PersonId person, Set<Role> roles, LocalDate today, Language language);
}
