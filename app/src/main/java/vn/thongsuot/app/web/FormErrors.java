package vn.thongsuot.app.web;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form: shown together at the top of the page and each beside its field. */
public final class FormErrors {

    /** One message; {@code field} is the name of the input, empty for the form as a whole. */
    public record Error(String field, String message) {}

    private final List<Error> all = new ArrayList<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /** Adds a message to a field: what was found, what was expected. */
    public FormErrors reject(String field, String message) {
        all.add(new Error(field, message));
        return this;
    }

    /** Adds a message to the form as a whole. */
    public FormErrors reject(String message) {
        return reject("", message);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Error> all() {
        return List.copyOf(all);
    }

    /** The first message of a field; empty where there is none. */
    public String of(String field) {
        return all.stream().filter(error -> error.field().equals(field)).map(Error::message).findFirst().orElse("");
    }
}
