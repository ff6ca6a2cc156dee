package vn.thongsuot.app.identity;

import java.lang.ScopedValue.CallableOp;

/** Binds who acts to a piece of work, so that each of its transactions tells the database and the audit trail. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Actor actor, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** Whoever acts now; nobody has {@link Actor.Reach#NONE}, to whom the database shows no unit's rows. */
    public static Actor current() {
        return CURRENT.orElse(Actor.anonymous("", ""));
    }
}
