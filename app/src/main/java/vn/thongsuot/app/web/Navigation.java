package vn.thongsuot.app.web;

import java.util.List;

/** What a module adds to the rail for whoever acts now; a component of that module. */
@FunctionalInterface
public interface Navigation {

    List<Destination> destinations();
}
