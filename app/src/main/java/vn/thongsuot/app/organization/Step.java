package vn.thongsuot.app.organization;

import vn.thongsuot.app.identity.UnitId;

/** One thing that a reorganisation changes, from its day on. */
sealed interface Step {

    /** The unit it happens to. */
    UnitId unit();

    record Begin(UnitId unit, String code, State state) implements Step {}

    record Become(UnitId unit, State before, State after) implements Step {}

    record End(UnitId unit, State before) implements Step {}

    record Succeed(UnitId unit, UnitId successor) implements Step {}
}
