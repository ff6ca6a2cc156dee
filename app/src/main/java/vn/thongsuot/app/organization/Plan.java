package vn.thongsuot.app.organization;

import java.util.List;

/** What a reorganisation would change, in the order in which it is to be done; or why it can't be done. */
record Plan(List<Step> steps, List<Refusal> refusals) {

    Plan {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
    }

    boolean refused() {
        return !refusals.isEmpty();
    }
}
