package vn.thongsuot.app.web;

import java.util.Optional;

/** Tells the frame who looks; the module that knows the names contributes it. */
@FunctionalInterface
public interface Visitors {

    /** Empty when nobody is signed in. */
    Optional<Visitor> current(Language language);
}
