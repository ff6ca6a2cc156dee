package vn.thongsuot.app.identity;

import java.util.List;

/** Accounts of a world to try, which the sign-in offers by a click. Contributed only where {@code --demo} was asked for. */
@FunctionalInterface
public interface Trials {

    record Trial(String name, String office, String account, String password) {}

    List<Trial> trials();
}
